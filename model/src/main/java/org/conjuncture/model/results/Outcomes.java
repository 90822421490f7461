package org.conjuncture.model.results;

/** Kinds of event that the model brings about of itself. */
public enum Outcomes {
    currencyCrisis(
            "a declared peg breaks for want of reserves or a rate falls far",
            "fall of the rate, 1"),
    exitFromGold("a state leaves gold at which it had pegged", "1"),
    sovereignDefault("a state writes down what it owes abroad", "debt written off, world money"),
    crash("shares fall to what they are worth after a boom", "fall of their price, 1"),
    suddenStop("lenders abroad stop lending", "debt over a year's exports, years"),
    bankingCrisis("a bank owes more than it has", "hole over a quarter's output, 1"),
    bankBailOut("a state makes its banks good after a crisis", "cost over a year's output, 1"),
    lenderProgramme("a lender of states lends on conditions", "loan, world money"),
    foreignPurchase("owners abroad buy plants of a state", "worth over a year's output, 1"),
    partition("a state parts and divides debt and reserves", "part by the key, 1"),
    stateUnion("a territory joins another state's purse", "debt brought over output, years"),
    companyFailures("companies end in numbers", "part of companies, 1"),
    mergerWave("companies merge in numbers", "part of companies by worth, 1"),
    strikeWave("many strike at once", "days not worked, person-days"),
    warDestruction("war destroys capital", "part of capital, 1"),
    famine("people lack food", "persons"),
    debtDeflation("prices fall while debts stay", "1/year");

    private final String doc;
    private final String unit;

    Outcomes(String doc, String unit) {
        this.doc = doc;
        this.unit = unit;
    }

    public String doc() {
        return doc;
    }

    public String unit() {
        return unit;
    }
}
