package org.conjuncture.model.ledger;

/**
 * What a payment is for: the rows of the transactions-flow matrix (Godley and Lavoie 2007, ch. 2).
 */
public enum Flow {
    WAGES("wages"),
    MIXED_INCOME("mixedIncome"),
    CONSUMPTION("consumption"),
    INTERMEDIATE("intermediateInputs"),
    INVESTMENT("investment"),
    PUBLIC_PURCHASES("publicPurchases"),
    /** What sellers receive out of clearing, whoever bought. */
    SALES("sales"),
    /** Payment for goods across a border, from clearing to clearing. */
    TRADE("trade"),
    INCOME_TAX("incomeTax"),
    PROFIT_TAX("profitTax"),
    WEALTH_TAX("wealthTax"),
    TARIFF("tariff"),
    BENEFITS("benefits"),
    SUBSIDIES("subsidies"),
    INTEREST("interest"),
    DIVIDENDS("dividends"),
    /** What a licence of technique costs. */
    ROYALTIES("royalties"),
    /** Between plants of one company, for profit booked where it was not made. */
    TRANSFER_PRICES("transferPrices"),
    RENT("rent"),
    HOME_CHARGES("homeCharges"),
    REMITTANCES("remittances"),
    /** What members pay into their unions' strike funds. */
    UNION_DUES("unionDues"),
    STRIKE_PAY("strikePay"),
    STATE_TRANSFERS("stateTransfers"),
    RECAPITALIZATION("recapitalization"),
    MIGRANTS_ASSETS("migrantsAssets"),
    ESTATES("estates"),
    EQUITY_ISSUE("equityIssue"),
    EQUITY_SALE("equitySale"),
    LOANS("loans"),
    BONDS("bonds"),
    EXTERNAL_LOANS("externalLoans"),
    RESERVES("reserves"),
    GOLD("gold"),
    /** What plan prices among planned economies differ from prices at home. */
    PLAN_PRICES("planPrices"),
    ROUNDING("rounding");

    private static final Flow[] ALL = values();
    private final String id;

    Flow(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether it is income or expenditure, and not a claim that changes hands. */
    public boolean isCurrent() {
        return switch (this) {
            case EQUITY_ISSUE,
                    EQUITY_SALE,
                    LOANS,
                    BONDS,
                    EXTERNAL_LOANS,
                    RESERVES,
                    GOLD,
                    ROUNDING ->
                    false;
            default -> true;
        };
    }

    /** Whether it changes one claim for another, so that nobody is richer or poorer by it. */
    boolean isExchangeOfClaims() {
        return switch (this) {
            case LOANS, BONDS, EXTERNAL_LOANS, RESERVES, GOLD -> true;
            default -> false;
        };
    }

    public static Flow at(int ordinal) {
        return ALL[ordinal];
    }

    public static int count() {
        return ALL.length;
    }
}
