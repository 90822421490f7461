package org.conjuncture.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.capital.Birth;
import org.conjuncture.model.capital.Cooperatives;
import org.conjuncture.model.capital.Demise;
import org.conjuncture.model.capital.Diversification;
import org.conjuncture.model.capital.Divestment;
import org.conjuncture.model.capital.Fortunes;
import org.conjuncture.model.capital.Investment;
import org.conjuncture.model.capital.Licensing;
import org.conjuncture.model.capital.Location;
import org.conjuncture.model.capital.MarketPotential;
import org.conjuncture.model.capital.Merger;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.capital.PartsTrade;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.capital.Production;
import org.conjuncture.model.capital.Profits;
import org.conjuncture.model.capital.Relocation;
import org.conjuncture.model.capital.Takeover;
import org.conjuncture.model.capital.TaxShifting;
import org.conjuncture.model.capital.Threat;
import org.conjuncture.model.labour.Bargaining;
import org.conjuncture.model.labour.Coordination;
import org.conjuncture.model.labour.CraftPremium;
import org.conjuncture.model.labour.Crowding;
import org.conjuncture.model.labour.Fatigue;
import org.conjuncture.model.labour.FirmPay;
import org.conjuncture.model.labour.FlexibleHours;
import org.conjuncture.model.labour.ForcedLabour;
import org.conjuncture.model.labour.HouseholdWork;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.IndividualContracts;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.LandPay;
import org.conjuncture.model.labour.MinimumWage;
import org.conjuncture.model.labour.Outwork;
import org.conjuncture.model.labour.Overtime;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.Participation;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.labour.PiecePay;
import org.conjuncture.model.labour.Remittances;
import org.conjuncture.model.labour.Segmentation;
import org.conjuncture.model.labour.SkillPremium;
import org.conjuncture.model.labour.Strikes;
import org.conjuncture.model.labour.Training;
import org.conjuncture.model.labour.Unions;
import org.conjuncture.model.labour.WageCurve;
import org.conjuncture.model.labour.WorkingTime;
import org.conjuncture.model.money.Banking;
import org.conjuncture.model.money.BankingCrisis;
import org.conjuncture.model.money.BondsAbroad;
import org.conjuncture.model.money.CapitalFlight;
import org.conjuncture.model.money.Clearing;
import org.conjuncture.model.money.CrawlingPeg;
import org.conjuncture.model.money.ExchangeRegime;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.money.ForeignLending;
import org.conjuncture.model.money.ForeignMoneyLoans;
import org.conjuncture.model.money.GoldMining;
import org.conjuncture.model.money.InterestRates;
import org.conjuncture.model.money.KeyCurrency;
import org.conjuncture.model.money.LenderProgramme;
import org.conjuncture.model.money.LendersMemory;
import org.conjuncture.model.money.MonetaryFinance;
import org.conjuncture.model.money.MoneyOfDebts;
import org.conjuncture.model.money.SovereignDebt;
import org.conjuncture.model.money.Valuation;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.people.ChildLabour;
import org.conjuncture.model.people.Indenture;
import org.conjuncture.model.people.Migration;
import org.conjuncture.model.people.Population;
import org.conjuncture.model.people.Schooling;
import org.conjuncture.model.people.Urbanization;
import org.conjuncture.model.state.Budget;
import org.conjuncture.model.state.CommonPurse;
import org.conjuncture.model.state.Disorganization;
import org.conjuncture.model.state.Empire;
import org.conjuncture.model.state.ExportRailways;
import org.conjuncture.model.state.ExportTargets;
import org.conjuncture.model.state.ForeignTradeMonopoly;
import org.conjuncture.model.state.ImportLicences;
import org.conjuncture.model.state.Land;
import org.conjuncture.model.state.OfficialLending;
import org.conjuncture.model.state.Ownership;
import org.conjuncture.model.state.PlannedInvestment;
import org.conjuncture.model.state.PlannedTrade;
import org.conjuncture.model.state.Planning;
import org.conjuncture.model.state.Politics;
import org.conjuncture.model.state.PublicDemand;
import org.conjuncture.model.state.SocialState;
import org.conjuncture.model.state.TopTaxes;
import org.conjuncture.model.state.Treaty;
import org.conjuncture.model.state.VoluntaryServices;
import org.conjuncture.model.state.War;
import org.conjuncture.model.technique.ControlOfWork;
import org.conjuncture.model.technique.DetailDivision;
import org.conjuncture.model.technique.EffectiveLabour;
import org.conjuncture.model.technique.LearningByDoing;
import org.conjuncture.model.technique.Reservations;
import org.conjuncture.model.technique.Rotation;
import org.conjuncture.model.technique.SkillCost;
import org.conjuncture.model.technique.TechnicalChange;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.trade.GoodsMarkets;
import org.conjuncture.model.trade.GoodsStandards;
import org.conjuncture.model.trade.LabourStandards;
import org.conjuncture.model.trade.Pricing;
import org.conjuncture.model.trade.Retaliation;
import org.conjuncture.model.trade.SpecificDuties;
import org.conjuncture.model.trade.SupplyQuotas;
import org.conjuncture.model.trade.TradeCosts;
import org.jspecify.annotations.Nullable;

/**
 * The register of mechanisms, in the order of the quarter: their names, their parameters, and how
 * each is made for a run.
 */
public final class Mechanisms {

    /** Numbers without a step of their own. */
    public static final String OPENING = "opening";

    public static final String PAY_SCALE = "payScale";
    public static final String MOBILITY = "mobility";

    /** How a mechanism is made out of a run's parameters. */
    @FunctionalInterface
    private interface Making {
        Mechanism of(Settings settings);
    }

    private record Entry(Class<? extends Mechanism> type, ParameterGroup group, Making making) {
        String name() {
            return group.name();
        }

        boolean isSkeleton() {
            @Nullable Explained explained = type.getAnnotation(Explained.class);
            return explained == null || explained.without().isEmpty();
        }
    }

    private static final List<Entry> QUARTER =
            List.of(
                    entry(CommonPurse.class, CommonPurse.Parameters.class, CommonPurse::new),
                    entry(InterestRates.class, InterestRates.Parameters.class, InterestRates::new),
                    entry(Treaty.class, Treaty.Parameters.class, Treaty::new),
                    made(Ownership.class, Mechanisms::ownership),
                    entry(SocialState.class, SocialState.Parameters.class, SocialState::new),
                    // Before the state orders what they leave to be bought.
                    entry(
                            VoluntaryServices.class,
                            VoluntaryServices.Parameters.class,
                            VoluntaryServices::new),
                    entry(PublicDemand.class, PublicDemand.Parameters.class, PublicDemand::new),
                    entry(War.class, War.Parameters.class, War::new),
                    // Before those whom confidence moves.
                    entry(Valuation.class, Valuation.Parameters.class, Valuation::new),
                    entry(LendersMemory.class, LendersMemory.Parameters.class, LendersMemory::new),
                    // Adds to what public demand and war have decided.
                    entry(
                            ForeignLending.class,
                            ForeignLending.Parameters.class,
                            ForeignLending::new),
                    entry(Retaliation.class, Retaliation.Parameters.class, Retaliation::new),
                    entry(
                            LabourStandards.class,
                            LabourStandards.Parameters.class,
                            LabourStandards::new),
                    entry(
                            GoodsStandards.class,
                            GoodsStandards.Parameters.class,
                            GoodsStandards::new),
                    entry(
                            SpecificDuties.class,
                            SpecificDuties.Parameters.class,
                            SpecificDuties::new),
                    entry(TradeCosts.class, TradeCosts.Parameters.class, TradeCosts::new),
                    // Before plants plan staff and inputs with what they buy as parts.
                    made(PartsTrade.class, Mechanisms::partsTrade),
                    entry(Plans.class, Plans.Parameters.class, Plans::new),
                    entry(Planning.class, Planning.Parameters.class, Planning::new),
                    entry(SupplyQuotas.class, SupplyQuotas.Parameters.class, SupplyQuotas::new),
                    entry(
                            Disorganization.class,
                            Disorganization.Parameters.class,
                            Disorganization::new),
                    // After all that plans staff, before the market that hires it.
                    entry(FlexibleHours.class, FlexibleHours.Parameters.class, FlexibleHours::new),
                    entry(ControlOfWork.class, ControlOfWork.Parameters.class, ControlOfWork::new),
                    entry(
                            TechnicalChange.class,
                            TechnicalChange.Parameters.class,
                            TechnicalChange::new),
                    // After the step that a licence gives, on the sales of the last market.
                    made(Licensing.class, Mechanisms::licensing),
                    entry(
                            LearningByDoing.class,
                            LearningByDoing.Parameters.class,
                            LearningByDoing::new),
                    entry(
                            DetailDivision.class,
                            DetailDivision.Parameters.class,
                            DetailDivision::new),
                    // After needs by stage are told; the next search reckons with it.
                    made(SkillCost.class, Mechanisms::skillCost),
                    entry(Rotation.class, Rotation.Parameters.class, Rotation::new),
                    entry(Reservations.class, Reservations.Parameters.class, Reservations::new),
                    entry(PiecePay.class, PiecePay.Parameters.class, PiecePay::new),
                    // After all that moves staff, hours and pay of a plant for its owners.
                    entry(Cooperatives.class, Cooperatives.Parameters.class, Cooperatives::new),
                    entry(Segmentation.class, Segmentation.Parameters.class, Segmentation::new),
                    entry(ForcedLabour.class, ForcedLabour.Parameters.class, ForcedLabour::new),
                    made(Indenture.class, Mechanisms::indenture),
                    made(SkillPremium.class, Mechanisms::skillPremium),
                    entry(MinimumWage.class, MinimumWage.Parameters.class, MinimumWage::new),
                    // Before those whom it lets go out.
                    entry(HouseholdWork.class, HouseholdWork.Parameters.class, HouseholdWork::new),
                    entry(Participation.class, Participation.Parameters.class, Participation::new),
                    // Before the labour market, which counts heads once for the quarter.
                    entry(Migration.class, Migration.Parameters.class, Migration::new),
                    made(LabourMarket.class, Mechanisms::labourMarket),
                    // On the staff just counted, before plants produce with it.
                    made(EffectiveLabour.class, Mechanisms::effectiveLabour),
                    entry(Training.class, Training.Parameters.class, Training::new),
                    made(OwnAccount.class, Mechanisms::ownAccount),
                    // After heads are counted, before plants produce with what they give out.
                    made(Outwork.class, Mechanisms::outwork),
                    entry(Coordination.class, Coordination.Parameters.class, Coordination::new),
                    made(Threat.class, Mechanisms::threat),
                    entry(Unions.class, Unions.Parameters.class, Unions::new),
                    // On members and coverage just told, for the pay of the next count of heads.
                    made(CraftPremium.class, Mechanisms::craftPremium),
                    entry(Strikes.class, Strikes.Parameters.class, Strikes::new),
                    entry(WageCurve.class, WageCurve.Parameters.class, WageCurve::new),
                    entry(LandPay.class, LandPay.Parameters.class, LandPay::new),
                    entry(Crowding.class, Crowding.Parameters.class, Crowding::new),
                    // Before pay is settled and paid by the plants' rents.
                    entry(FirmPay.class, FirmPay.Parameters.class, FirmPay::new),
                    entry(Bargaining.class, Bargaining.Parameters.class, Bargaining::new),
                    // In the place of rounds where there are none.
                    made(IndividualContracts.class, Mechanisms::individualContracts),
                    // After hiring, and before what hours do to those who work them.
                    made(Overtime.class, Mechanisms::overtime),
                    entry(Fatigue.class, Fatigue.Parameters.class, Fatigue::new),
                    entry(WorkingTime.class, WorkingTime.Parameters.class, WorkingTime::new),
                    entry(Production.class, Production.Parameters.class, Production::new),
                    entry(Pricing.class, Pricing.Parameters.class, Pricing::new),
                    entry(Investment.class, Investment.Parameters.class, Investment::new),
                    entry(
                            PlannedInvestment.class,
                            PlannedInvestment.Parameters.class,
                            PlannedInvestment::new),
                    // Before plants are placed, on the buyers' money of the last market.
                    made(MarketPotential.class, Mechanisms::marketPotential),
                    made(Location.class, Mechanisms::location),
                    entry(
                            ForeignTradeMonopoly.class,
                            ForeignTradeMonopoly.Parameters.class,
                            ForeignTradeMonopoly::new),
                    entry(
                            ImportLicences.class,
                            ImportLicences.Parameters.class,
                            ImportLicences::new),
                    // Before the market, in which founded plants buy their machines.
                    entry(Birth.class, Birth.Parameters.class, Birth::new),
                    entry(GoodsMarkets.class, GoodsMarkets.Parameters.class, GoodsMarkets::new),
                    entry(PlannedTrade.class, PlannedTrade.Parameters.class, PlannedTrade::new),
                    entry(Clearing.class, Clearing.Parameters.class, Clearing::new),
                    // After the market, whose exports it counts.
                    entry(ExportTargets.class, ExportTargets.Parameters.class, ExportTargets::new),
                    // Before profit is paid out where it is booked.
                    entry(TaxShifting.class, TaxShifting.Parameters.class, TaxShifting::new),
                    entry(Profits.class, Profits.Parameters.class, Profits::new),
                    entry(Banking.class, Banking.Parameters.class, Banking::new),
                    entry(BankingCrisis.class, BankingCrisis.Parameters.class, BankingCrisis::new),
                    entry(
                            ExternalInterest.class,
                            ExternalInterest.Parameters.class,
                            ExternalInterest::new),
                    // Adds to the interest of the quarter.
                    entry(BondsAbroad.class, BondsAbroad.Parameters.class, BondsAbroad::new),
                    entry(Empire.class, Empire.Parameters.class, Empire::new),
                    entry(
                            OfficialLending.class,
                            OfficialLending.Parameters.class,
                            OfficialLending::new),
                    entry(
                            ExportRailways.class,
                            ExportRailways.Parameters.class,
                            ExportRailways::new),
                    entry(GoldMining.class, GoldMining.Parameters.class, GoldMining::new),
                    entry(Land.class, Land.Parameters.class, Land::new),
                    // After all income of owners, before they spend it.
                    entry(TopTaxes.class, TopTaxes.Parameters.class, TopTaxes::new),
                    entry(Fortunes.class, Fortunes.Parameters.class, Fortunes::new),
                    // Before households, who get and spend it.
                    entry(Remittances.class, Remittances.Parameters.class, Remittances::new),
                    made(Households.class, Mechanisms::households),
                    entry(Budget.class, Budget.Parameters.class, Budget::new),
                    // After the budget, whose bonds it buys, and before what meets the exchange
                    // regime.
                    entry(
                            MonetaryFinance.class,
                            MonetaryFinance.Parameters.class,
                            MonetaryFinance::new),
                    entry(CapitalFlight.class, CapitalFlight.Parameters.class, CapitalFlight::new),
                    // What claims settle is not settled in gold.
                    entry(KeyCurrency.class, KeyCurrency.Parameters.class, KeyCurrency::new),
                    entry(CrawlingPeg.class, CrawlingPeg.Parameters.class, CrawlingPeg::new),
                    entry(
                            ExchangeRegime.class,
                            ExchangeRegime.Parameters.class,
                            ExchangeRegime::new),
                    // After rates have moved, and before what debts abroad are worth is set anew.
                    entry(
                            ForeignMoneyLoans.class,
                            ForeignMoneyLoans.Parameters.class,
                            ForeignMoneyLoans::new),
                    entry(MoneyOfDebts.class, MoneyOfDebts.Parameters.class, MoneyOfDebts::new),
                    entry(SovereignDebt.class, SovereignDebt.Parameters.class, SovereignDebt::new),
                    entry(
                            LenderProgramme.class,
                            LenderProgramme.Parameters.class,
                            LenderProgramme::new),
                    entry(Politics.class, Politics.Parameters.class, Politics::new),
                    entry(Schooling.class, Schooling.Parameters.class, Schooling::new),
                    made(Takeover.class, Mechanisms::takeover),
                    made(Merger.class, Mechanisms::merger),
                    entry(Divestment.class, Divestment.Parameters.class, Divestment::new),
                    entry(
                            Diversification.class,
                            Diversification.Parameters.class,
                            Diversification::new),
                    entry(Demise.class, Demise.Parameters.class, Demise::new),
                    made(Relocation.class, Mechanisms::relocation),
                    entry(Urbanization.class, Urbanization.Parameters.class, Urbanization::new),
                    entry(Population.class, Population.Parameters.class, Population::new),
                    // After population, which moves the shares it compares.
                    entry(ChildLabour.class, ChildLabour.Parameters.class, ChildLabour::new));

    /** Names under which several are switched together. */
    private static final Map<String, List<Class<? extends Mechanism>>> FAMILIES =
            membersOfFamilies();

    private Mechanisms() {}

    private static <P extends Record> Entry entry(
            Class<? extends Mechanism> type,
            Class<P> parameters,
            java.util.function.Function<P, Mechanism> making) {
        String name = ParameterGroup.nameOf(type);
        return made(type, settings -> making.apply(settings.of(name, parameters)));
    }

    private static Entry made(Class<? extends Mechanism> type, Making making) {
        return new Entry(type, ParameterGroup.of(type), making);
    }

    private static Mechanism labourMarket(Settings settings) {
        Plans plans = new Plans(settings.of("plans", Plans.Parameters.class));
        return new LabourMarket(
                settings.of("labourMarket", LabourMarket.Parameters.class),
                payScale(settings),
                plans.hiringSpeed());
    }

    private static Mechanism individualContracts(Settings settings) {
        return new IndividualContracts(
                settings.of("individualContracts", IndividualContracts.Parameters.class),
                !settings.isOff(ParameterGroup.nameOf(Bargaining.class)));
    }

    private static Mechanism overtime(Settings settings) {
        return new Overtime(
                settings.of("overtime", Overtime.Parameters.class),
                settings.of("workingTime", WorkingTime.Parameters.class));
    }

    private static Mechanism outwork(Settings settings) {
        return new Outwork(
                settings.of("outwork", Outwork.Parameters.class),
                payScale(settings),
                settings.of("labourMarket", LabourMarket.Parameters.class),
                settings.of("ownAccount", OwnAccount.Parameters.class));
    }

    private static Mechanism ownAccount(Settings settings) {
        return new OwnAccount(
                settings.of("ownAccount", OwnAccount.Parameters.class),
                settings.of("labourMarket", LabourMarket.Parameters.class));
    }

    private static Mechanism indenture(Settings settings) {
        return new Indenture(
                settings.of("indenture", Indenture.Parameters.class), payScale(settings));
    }

    private static Mechanism skillPremium(Settings settings) {
        return new SkillPremium(
                settings.of("skillPremium", SkillPremium.Parameters.class), payScale(settings));
    }

    private static Mechanism craftPremium(Settings settings) {
        return new CraftPremium(
                settings.of("craftPremium", CraftPremium.Parameters.class), payScale(settings));
    }

    private static Mechanism threat(Settings settings) {
        return new Threat(
                settings.of("threat", Threat.Parameters.class),
                mobility(settings),
                delivery(settings));
    }

    private static DeliveryCost delivery(Settings settings) {
        TradeCosts.Parameters costs = settings.of("tradeCosts", TradeCosts.Parameters.class);
        return new DeliveryCost(costs.carriage());
    }

    private static Mechanism marketPotential(Settings settings) {
        return new MarketPotential(
                settings.of("marketPotential", MarketPotential.Parameters.class),
                delivery(settings));
    }

    private static Mechanism partsTrade(Settings settings) {
        return new PartsTrade(
                settings.of("partsTrade", PartsTrade.Parameters.class),
                mobility(settings),
                delivery(settings));
    }

    private static Mechanism licensing(Settings settings) {
        return new Licensing(
                settings.of("licensing", Licensing.Parameters.class),
                settings.of("technicalChange", TechnicalChange.Parameters.class),
                mobility(settings));
    }

    private static Mechanism effectiveLabour(Settings settings) {
        return new EffectiveLabour(
                settings.of("effectiveLabour", EffectiveLabour.Parameters.class),
                payScale(settings));
    }

    private static Mechanism skillCost(Settings settings) {
        return new SkillCost(
                settings.of("skillCost", SkillCost.Parameters.class), payScale(settings));
    }

    private static Mechanism location(Settings settings) {
        return new Location(settings.of("location", Location.Parameters.class), mobility(settings));
    }

    private static Mechanism ownership(Settings settings) {
        return new Ownership(
                settings.of("ownership", Ownership.Parameters.class), mobility(settings));
    }

    private static Mechanism takeover(Settings settings) {
        return new Takeover(settings.of("takeover", Takeover.Parameters.class), mobility(settings));
    }

    private static Mechanism merger(Settings settings) {
        return new Merger(settings.of("merger", Merger.Parameters.class), mobility(settings));
    }

    private static Mechanism relocation(Settings settings) {
        return new Relocation(
                settings.of("relocation", Relocation.Parameters.class), mobility(settings));
    }

    private static Mobility mobility(Settings settings) {
        return settings.of(MOBILITY, Mobility.class);
    }

    private static Mechanism households(Settings settings) {
        return new Households(settings.of("households", Households.Parameters.class));
    }

    private static Map<String, List<Class<? extends Mechanism>>> membersOfFamilies() {
        Map<String, List<Class<? extends Mechanism>>> families = new LinkedHashMap<>();
        families.put("wages", List.of(Bargaining.class, WageCurve.class, LandPay.class));
        families.put(
                "technique",
                List.of(
                        ControlOfWork.class,
                        TechnicalChange.class,
                        Licensing.class,
                        DetailDivision.class,
                        SkillCost.class,
                        EffectiveLabour.class,
                        Rotation.class,
                        Reservations.class));
        families.put(
                "hours",
                List.of(FlexibleHours.class, Overtime.class, Fatigue.class, WorkingTime.class));
        return families;
    }

    /** The mechanisms that are on, in the order of the quarter. */
    public static List<Mechanism> of(Settings settings) {
        List<Mechanism> on = new ArrayList<>();
        for (Entry entry : QUARTER) {
            if (!settings.isOff(entry.name())) {
                on.add(entry.making().of(settings));
            }
        }
        return on;
    }

    public static PayScale payScale(Settings settings) {
        PayScale scale = settings.of(PAY_SCALE, PayScale.class);
        return settings.isOff(ParameterGroup.nameOf(Segmentation.class))
                ? scale.withoutNorms()
                : scale;
    }

    public static OpeningRules opening(Settings settings) {
        OpeningRules rules = settings.of(OPENING, OpeningRules.class);
        if (settings.isOff(ParameterGroup.nameOf(OwnAccount.class))) {
            rules = rules.withoutOwnAccount();
        }
        if (settings.isOff(ParameterGroup.nameOf(ForcedLabour.class))) {
            rules = rules.withoutForcedLabour();
        }
        return settings.isOff(ParameterGroup.nameOf(Segmentation.class))
                ? rules.withoutMensTrades()
                : rules;
    }

    /** Every mechanism, in the order of the quarter. */
    public static List<String> names() {
        return QUARTER.stream().map(Entry::name).toList();
    }

    /** Those that can be switched off. */
    public static List<String> switchable() {
        return QUARTER.stream().filter(entry -> !entry.isSkeleton()).map(Entry::name).toList();
    }

    static boolean isSkeleton(String mechanism) {
        return QUARTER.stream()
                .anyMatch(entry -> entry.name().equals(mechanism) && entry.isSkeleton());
    }

    public static List<String> families() {
        return List.copyOf(FAMILIES.keySet());
    }

    /** Members of a family, or the one mechanism of that name; empty where there is neither. */
    public static List<String> family(String name) {
        if (names().contains(name)) {
            return List.of(name);
        }
        return FAMILIES.getOrDefault(name, List.of()).stream().map(ParameterGroup::nameOf).toList();
    }

    /** The class of a mechanism; asked only for names that {@link #names} holds. */
    public static Class<? extends Mechanism> type(String name) {
        for (Entry entry : QUARTER) {
            if (entry.name().equals(name)) {
                return entry.type();
            }
        }
        throw new IllegalArgumentException("no mechanism is called " + name);
    }

    /** Everything that has parameters: the mechanisms, and then what has no step of its own. */
    public static List<ParameterGroup> groups() {
        List<ParameterGroup> groups = new ArrayList<>();
        QUARTER.forEach(entry -> groups.add(entry.group()));
        groups.add(new ParameterGroup(OPENING, OpeningRules.class, OpeningRules.defaults()));
        groups.add(new ParameterGroup(PAY_SCALE, PayScale.class, PayScale.defaults()));
        groups.add(new ParameterGroup(MOBILITY, Mobility.class, Mobility.defaults()));
        return groups;
    }

    /** Every parameter of every group. */
    public static List<Parameter> parameters() {
        return groups().stream().flatMap(group -> group.parameters().stream()).toList();
    }

    /** The parameter of this name; a mistake of the user's where there is none. */
    public static Parameter parameter(Place place, String name) {
        List<Parameter> all = parameters();
        for (Parameter parameter : all) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        List<String> valid = all.stream().map(Parameter::name).toList();
        throw new UserError(
                place,
                "no parameter of this name",
                "'" + name + "'",
                "mechanism.parameter, as `explain` lists them",
                Nearest.of(name, valid));
    }
}
