package org.conjuncture.model.results;

/** Kinds of event that the model brings about of itself. */
public enum Outcomes {
    currencyCrisis(
            "a declared peg breaks, attacked as gold drains, for debts without reserves or given"
                    + " up where money printed and dear prices have made it hollow; or a rate falls"
                    + " far",
            "fall of the rate, 1"),
    exitFromGold(
            "a peg to gold breaks, told beside the crisis of its currency",
            "gold and exchange left over imports, months"),
    sovereignDefault("a state writes down what it owes abroad", "part of its debt written off, 1"),
    crash("shares fall to what they are worth after a boom", "fall of their price, 1"),
    suddenStop("lenders abroad stop lending", "service abroad over exports, 1"),
    bankingCrisis(
            "depositors run on banks, or banks owe more than they have",
            "hole over a quarter's output, 1; 0 where banks have more than they owe"),
    bankBailOut("a state makes its banks good after a crisis", "cost over a year's output, 1"),
    lenderProgramme("a lender of states lends on conditions", "loan, world money"),
    programmeEnd("a lender's programme ends", "debt abroad over a year's exports, years"),
    retaliation(
            "a state begins to answer another's higher duties with duties of its own",
            "what the answer aims at, 1"),
    foreignPurchase("owners abroad buy plants of a state", "worth over a year's output, 1"),
    partition("a state parts and divides debt and reserves", "part by the key, 1"),
    stateUnion("a territory joins another state's purse", "debt brought over output, years"),
    companyFailures("companies end in numbers", "part of companies, 1"),
    mergerWave("companies merge in numbers", "part of companies by worth, 1"),
    strikeWave("many strike at once", "days not worked, person-days"),
    warDestruction("war destroys capital", "part of capital, 1");

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
