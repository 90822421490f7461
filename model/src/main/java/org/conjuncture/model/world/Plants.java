package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Holder;

/**
 * Plants (establishments) of all territories, in columns. Slots [0, count) have been used; a slot
 * that is not {@link #alive} waits for an entrant. {@link #cellPlant} lists the plants of each
 * territory and sector. Quantities are in units of the good at the territory's base price; money is
 * home currency; what is per quarter is so said.
 */
@State
public final class Plants {
    /** Ceiling where there is none. */
    public static final double UNBOUNDED = Double.MAX_VALUE / 4;

    public int count;
    public long[] identity;
    public boolean[] alive;
    public int[] territory;
    public int[] sector;

    /** Owning company. */
    public int[] capital;

    /** Persons needed for a unit of output a quarter, at usual hours and intensity. */
    public double[] labourPerOutput;

    /** The same a quarter ago; 0 for a plant that is new. */
    public double[] labourPerOutputBefore;

    /** Capital (units) needed for a unit of output a quarter at full use. */
    public double[] capitalPerOutput;

    /** Intermediate inputs relative to the base coefficients of the sector. */
    public double[] inputIntensity;

    /**
     * Place on the sequence 0 handicraft, 1 simple cooperation, 2 manufacture, 3 machinery, 4
     * automation.
     */
    public double[] stage;

    /** People its technique asks for, shares: plant × occupations + occupation. */
    public double[] occupationShare;

    /** Persons employed by occupation: plant × occupations + occupation. */
    public double[] staff;

    /** What its own staff does in its places over what its trade's does in theirs. */
    public double[] staffed;

    /** Capital, units of the investment composite. */
    public double[] capitalStock;

    /** Finished goods, units. */
    public double[] inventory;

    /** Inputs on hand, as units of output they allow. */
    public double[] inputStock;

    public double[] price;

    /** Price that would cover cost and mark-up, around which primary goods clear. */
    public double[] normalPrice;

    /** Mark-up on unit cost, a ratio. */
    public double[] markUp;

    /** Normal unit cost. */
    public double[] unitCost;

    /** Units a quarter. */
    public double[] expectedDemand;

    /** Units ordered, served and refused, in the last market, what others passed on included. */
    public double[] ordered;

    public double[] sold;
    public double[] planned;

    /**
     * What law, quotas or missing suppliers let it make at most; without bound where nothing does.
     */
    public double[] ceiling;

    public double[] output;

    /** Persons employed. */
    public double[] employed;

    /** Of these, the dominated group. */
    public double[] dominated;

    /** Persons the plan asks for. */
    public double[] wanted;

    /** Probability that an employee is laid off this quarter. */
    public double[] layoff;

    /** Labour of those employed, in units of a usual worker. */
    public double[] labour;

    /**
     * Pay of those employed in units of the plant's wage: the sum of occupation premium × pay norm
     * × people.
     */
    public double[] payUnits;

    /** Money wage of execution work, home currency per person and quarter at usual hours. */
    public double[] wage;

    /** Pay above the bargaining unit's wage, a ratio. */
    public double[] rent;

    /** Part of the rent that the firm's own gains, its size and agreements make, a logarithm. */
    public double[] premium;

    /** Part of the quarter's work that its staff withholds in a strike, and is not paid for. */
    public double[] struck;

    /** Least pay that law lets it give, in units of its wage; 0 where there is no law. */
    public double[] payFloor;

    /** Part of the work that its people take turns at instead of dividing it, 0 to 1. */
    public double[] rotation;

    /** Part of its people's time that is set free to follow their own ideas. */
    public double[] reservation;

    /** Inventions beyond the usual that come of it, a ratio. */
    public double[] ideas;

    /**
     * Hours worked beyond the usual this quarter, a share, and what of them is to be given back.
     */
    public double[] extraHours;

    public double[] hoursBanked;

    /**
     * Overtime at the plant's own orders this quarter, a share of its hours; below 0 short time.
     */
    public double[] overtime;

    /** What its people are paid this quarter over what usual hours are paid. */
    public double[] hoursPay;

    /** Control of machines over the pace of work, 1 where it is as at the start. */
    public double[] control;

    /** Effort of its people, 1 as at the start; 0 where it has not been told yet. */
    public double[] effort;

    /** Part of an hour's output that tiredness leaves, over what it left at the start. */
    public double[] rested;

    /**
     * Work done by a person in a quarter of usual hours, 1 as at the start; 0 where it has not been
     * told yet, see {@link World#intensity}.
     */
    public double[] intensity;

    /** Part of the staff that is paid by the piece, 0 to 1; −1 where it has not been told yet. */
    public double[] piecePay;

    /** Part of its execution work that it gives out by the piece, 0 to 1. */
    public double[] outwork;

    /** Persons of its staff whom outworkers stand in for, and what it pays them, home currency. */
    public double[] outworkStaff;

    public double[] outworkBill;

    /** What work costs it, outwork included, over what it costs inside; 1 without outwork. */
    public double[] workCost;

    /** Part of the work a unit of output takes that parts bought abroad stand in for, 0 to 1. */
    public double[] offshored;

    /** What work costs it with the tasks bought abroad, over what it costs without; 1 without. */
    public double[] taskCost;

    /** Part of the money for inputs that goes to parts from abroad. */
    public double[] partsShare;

    /** Of a cooperative, what its work brings a unit of it, smoothed, home currency a quarter. */
    public double[] memberIncome;

    /**
     * Skill of those paid by the piece where some are, weighted with pay, at the last count; 0
     * where none has been counted.
     */
    public double[] paidSkill;

    /** Share of the home cell's customers. */
    public double[] customers;

    /** Money set aside for inputs and investment in the coming market. */
    public double[] inputBudget;

    public double[] investmentBudget;

    /** Dividend declared this quarter. */
    public double[] dividend;

    /** Money invested this quarter. */
    public double[] invested;

    /** Investment over capital, smoothed, a quarter. */
    public double[] investmentRate;

    /** Pressure of orders on capacity, 0 to 1: profit and credit go to capital first. */
    public double[] need;

    /** Sales and costs of the quarter. */
    public double[] revenue;

    public double[] payroll;
    public double[] inputCost;

    /** Profit after interest, smoothed, a quarter. */
    public double[] profit;

    /** Royalties received this quarter less those paid, home currency. */
    public double[] royalties;

    /** Profit of the quarter made abroad and booked here, less that made here and booked abroad. */
    public double[] profitMoved;

    /**
     * Plant abroad whose technique it uses under licence, the name of that plant, and for how many
     * quarters yet; 0 where there is no licence.
     */
    public int[] licensor;

    public long[] licensorName;
    public int[] licenceLeft;

    /** Quarters in a row in which another plant of the company, elsewhere, earned more. */
    public int[] outdone;

    /** Quarters of insolvency in a row. */
    public int[] insolvent;

    public int[] age;
    public final Balance deposits;
    public final Balance loans;

    /**
     * Below it no slot is empty; looking for one from the start took half a second of a century.
     */
    private int firstEmpty;

    /**
     * Plants of cell c = territory × sectors + sector are cellPlant[cellStart[c]] …
     * cellPlant[cellStart[c+1] − 1].
     */
    public int[] cellStart;

    public int[] cellPlant;

    /** Where a plant stands among its territory's, see {@link #listLocally}; scratch. */
    public int[] localSlot;

    public Plants(int capacity, int cells) {
        identity = new long[capacity];
        alive = new boolean[capacity];
        territory = new int[capacity];
        sector = new int[capacity];
        capital = new int[capacity];
        labourPerOutput = new double[capacity];
        labourPerOutputBefore = new double[capacity];
        capitalPerOutput = new double[capacity];
        inputIntensity = new double[capacity];
        stage = new double[capacity];
        occupationShare = new double[capacity * Occupations.COUNT];
        staff = new double[capacity * Occupations.COUNT];
        staffed = new double[capacity];
        Arrays.fill(staffed, 1);
        capitalStock = new double[capacity];
        inventory = new double[capacity];
        inputStock = new double[capacity];
        price = new double[capacity];
        normalPrice = new double[capacity];
        markUp = new double[capacity];
        unitCost = new double[capacity];
        expectedDemand = new double[capacity];
        ordered = new double[capacity];
        sold = new double[capacity];
        planned = new double[capacity];
        ceiling = new double[capacity];
        output = new double[capacity];
        employed = new double[capacity];
        dominated = new double[capacity];
        wanted = new double[capacity];
        layoff = new double[capacity];
        labour = new double[capacity];
        payUnits = new double[capacity];
        wage = new double[capacity];
        rent = new double[capacity];
        premium = new double[capacity];
        struck = new double[capacity];
        payFloor = new double[capacity];
        rotation = new double[capacity];
        reservation = new double[capacity];
        ideas = new double[capacity];
        piecePay = new double[capacity];
        Arrays.fill(piecePay, -1);
        paidSkill = new double[capacity];
        extraHours = new double[capacity];
        memberIncome = new double[capacity];
        outwork = new double[capacity];
        outworkStaff = new double[capacity];
        outworkBill = new double[capacity];
        workCost = new double[capacity];
        Arrays.fill(workCost, 1);
        offshored = new double[capacity];
        taskCost = new double[capacity];
        Arrays.fill(taskCost, 1);
        partsShare = new double[capacity];
        hoursBanked = new double[capacity];
        overtime = new double[capacity];
        hoursPay = new double[capacity];
        Arrays.fill(hoursPay, 1);
        control = new double[capacity];
        Arrays.fill(control, 1);
        effort = new double[capacity];
        rested = new double[capacity];
        Arrays.fill(rested, 1);
        intensity = new double[capacity];
        customers = new double[capacity];
        inputBudget = new double[capacity];
        investmentBudget = new double[capacity];
        dividend = new double[capacity];
        invested = new double[capacity];
        investmentRate = new double[capacity];
        need = new double[capacity];
        revenue = new double[capacity];
        payroll = new double[capacity];
        inputCost = new double[capacity];
        profit = new double[capacity];
        royalties = new double[capacity];
        profitMoved = new double[capacity];
        licensor = new int[capacity];
        licensorName = new long[capacity];
        licenceLeft = new int[capacity];
        outdone = new int[capacity];
        insolvent = new int[capacity];
        age = new int[capacity];
        deposits = new Balance(Holder.COMPANIES, capacity);
        loans = new Balance(Holder.COMPANIES, capacity);
        cellStart = new int[cells + 1];
        cellPlant = new int[capacity];
        localSlot = new int[capacity];
    }

    /**
     * Takes the first empty slot, or a new one, for an entrant; list the cells anew before they are
     * used.
     */
    public int add(long name, int inTerritory, int inSector, int owner) {
        int slot = firstEmpty;
        while (slot < count && alive[slot]) {
            slot++;
        }
        firstEmpty = slot + 1;
        if (slot == count) {
            if (count == identity.length) {
                resize(count + count / 4 + 64);
            }
            count++;
        }
        identity[slot] = name;
        alive[slot] = true;
        territory[slot] = inTerritory;
        sector[slot] = inSector;
        capital[slot] = owner;
        inputIntensity[slot] = 1;
        price[slot] = 1;
        normalPrice[slot] = 1;
        rent[slot] = 1;
        staffed[slot] = 1;
        workCost[slot] = 1;
        taskCost[slot] = 1;
        hoursPay[slot] = 1;
        control[slot] = 1;
        rested[slot] = 1;
        ceiling[slot] = UNBOUNDED;
        piecePay[slot] = -1;
        outdone[slot] = 0;
        insolvent[slot] = 0;
        licenceLeft[slot] = 0;
        age[slot] = 0;
        labourPerOutputBefore[slot] = 0;
        int first = slot * Occupations.COUNT;
        Arrays.fill(occupationShare, first, first + Occupations.COUNT, 0);
        Arrays.fill(staff, first, first + Occupations.COUNT, 0);
        for (double[] column :
                new double[][] {
                    stage,
                    premium,
                    struck,
                    payFloor,
                    rotation,
                    reservation,
                    paidSkill,
                    ideas,
                    extraHours,
                    memberIncome,
                    outwork,
                    outworkStaff,
                    outworkBill,
                    offshored,
                    partsShare,
                    hoursBanked,
                    overtime,
                    effort,
                    intensity,
                    capitalStock,
                    inventory,
                    inputStock,
                    expectedDemand,
                    ordered,
                    sold,
                    planned,
                    output,
                    employed,
                    dominated,
                    wanted,
                    layoff,
                    labour,
                    payUnits,
                    wage,
                    customers,
                    inputBudget,
                    investmentBudget,
                    revenue,
                    payroll,
                    inputCost,
                    profit,
                    royalties,
                    profitMoved,
                    need,
                    invested,
                    investmentRate,
                    dividend,
                    markUp,
                    unitCost,
                    labourPerOutput,
                    capitalPerOutput
                }) {
            column[slot] = 0;
        }
        return slot;
    }

    /** Ends a plant; list the cells anew before they are used. */
    public void end(int plant) {
        alive[plant] = false;
        firstEmpty = Math.min(firstEmpty, plant);
    }

    /** Lists the plants of each cell, in the order of their slots. */
    public void listCells() {
        Arrays.fill(cellStart, 0);
        for (int p = 0; p < count; p++) {
            if (alive[p]) {
                cellStart[cell(p) + 1]++;
            }
        }
        for (int c = 1; c < cellStart.length; c++) {
            cellStart[c] += cellStart[c - 1];
        }
        int[] next = Arrays.copyOf(cellStart, cellStart.length);
        for (int p = 0; p < count; p++) {
            if (alive[p]) {
                cellPlant[next[cell(p)]++] = p;
            }
        }
    }

    /** Numbers the plants of a territory, in the order of cells. */
    public void listLocally(int inTerritory) {
        int first = cellStart[inTerritory * Sectors.COUNT];
        for (int k = first; k < cellStart[(inTerritory + 1) * Sectors.COUNT]; k++) {
            localSlot[cellPlant[k]] = k - first;
        }
    }

    /** Whether it has a licence and the plant that gave it is still there. */
    public boolean isLicensed(int plant) {
        int giver = licensor[plant];
        return licenceLeft[plant] > 0 && alive[giver] && identity[giver] == licensorName[plant];
    }

    /** Persons that a unit of output takes in the plant itself, parts from abroad aside. */
    public double ownLabour(int plant) {
        return labourPerOutput[plant] * (1 - offshored[plant]);
    }

    /** Inputs bought for a unit of output, in money over the price of materials; parts included. */
    public double inputsBought(int plant) {
        return inputIntensity[plant] / (1 - partsShare[plant]);
    }

    /** Units that the plants of a cell made in the quarter. */
    public double outputOf(int cell) {
        double output = 0;
        for (int k = cellStart[cell]; k < cellStart[cell + 1]; k++) {
            output += this.output[cellPlant[k]];
        }
        return output;
    }

    public int cell(int plant) {
        return territory[plant] * Sectors.COUNT + sector[plant];
    }

    private void resize(int capacity) {
        identity = Arrays.copyOf(identity, capacity);
        alive = Arrays.copyOf(alive, capacity);
        territory = Arrays.copyOf(territory, capacity);
        sector = Arrays.copyOf(sector, capacity);
        capital = Arrays.copyOf(capital, capacity);
        labourPerOutput = Arrays.copyOf(labourPerOutput, capacity);
        labourPerOutputBefore = Arrays.copyOf(labourPerOutputBefore, capacity);
        capitalPerOutput = Arrays.copyOf(capitalPerOutput, capacity);
        inputIntensity = Arrays.copyOf(inputIntensity, capacity);
        stage = Arrays.copyOf(stage, capacity);
        occupationShare = Arrays.copyOf(occupationShare, capacity * Occupations.COUNT);
        staff = Arrays.copyOf(staff, capacity * Occupations.COUNT);
        staffed = Arrays.copyOf(staffed, capacity);
        capitalStock = Arrays.copyOf(capitalStock, capacity);
        inventory = Arrays.copyOf(inventory, capacity);
        inputStock = Arrays.copyOf(inputStock, capacity);
        price = Arrays.copyOf(price, capacity);
        normalPrice = Arrays.copyOf(normalPrice, capacity);
        markUp = Arrays.copyOf(markUp, capacity);
        unitCost = Arrays.copyOf(unitCost, capacity);
        expectedDemand = Arrays.copyOf(expectedDemand, capacity);
        ordered = Arrays.copyOf(ordered, capacity);
        sold = Arrays.copyOf(sold, capacity);
        planned = Arrays.copyOf(planned, capacity);
        ceiling = Arrays.copyOf(ceiling, capacity);
        output = Arrays.copyOf(output, capacity);
        employed = Arrays.copyOf(employed, capacity);
        dominated = Arrays.copyOf(dominated, capacity);
        wanted = Arrays.copyOf(wanted, capacity);
        layoff = Arrays.copyOf(layoff, capacity);
        labour = Arrays.copyOf(labour, capacity);
        payUnits = Arrays.copyOf(payUnits, capacity);
        wage = Arrays.copyOf(wage, capacity);
        rent = Arrays.copyOf(rent, capacity);
        premium = Arrays.copyOf(premium, capacity);
        struck = Arrays.copyOf(struck, capacity);
        payFloor = Arrays.copyOf(payFloor, capacity);
        rotation = Arrays.copyOf(rotation, capacity);
        reservation = Arrays.copyOf(reservation, capacity);
        ideas = Arrays.copyOf(ideas, capacity);
        piecePay = Arrays.copyOf(piecePay, capacity);
        paidSkill = Arrays.copyOf(paidSkill, capacity);
        extraHours = Arrays.copyOf(extraHours, capacity);
        memberIncome = Arrays.copyOf(memberIncome, capacity);
        outwork = Arrays.copyOf(outwork, capacity);
        outworkStaff = Arrays.copyOf(outworkStaff, capacity);
        outworkBill = Arrays.copyOf(outworkBill, capacity);
        workCost = Arrays.copyOf(workCost, capacity);
        offshored = Arrays.copyOf(offshored, capacity);
        taskCost = Arrays.copyOf(taskCost, capacity);
        partsShare = Arrays.copyOf(partsShare, capacity);
        hoursBanked = Arrays.copyOf(hoursBanked, capacity);
        overtime = Arrays.copyOf(overtime, capacity);
        hoursPay = Arrays.copyOf(hoursPay, capacity);
        control = Arrays.copyOf(control, capacity);
        effort = Arrays.copyOf(effort, capacity);
        rested = Arrays.copyOf(rested, capacity);
        intensity = Arrays.copyOf(intensity, capacity);
        customers = Arrays.copyOf(customers, capacity);
        inputBudget = Arrays.copyOf(inputBudget, capacity);
        investmentBudget = Arrays.copyOf(investmentBudget, capacity);
        dividend = Arrays.copyOf(dividend, capacity);
        invested = Arrays.copyOf(invested, capacity);
        investmentRate = Arrays.copyOf(investmentRate, capacity);
        need = Arrays.copyOf(need, capacity);
        revenue = Arrays.copyOf(revenue, capacity);
        payroll = Arrays.copyOf(payroll, capacity);
        inputCost = Arrays.copyOf(inputCost, capacity);
        profit = Arrays.copyOf(profit, capacity);
        royalties = Arrays.copyOf(royalties, capacity);
        profitMoved = Arrays.copyOf(profitMoved, capacity);
        licensor = Arrays.copyOf(licensor, capacity);
        licensorName = Arrays.copyOf(licensorName, capacity);
        licenceLeft = Arrays.copyOf(licenceLeft, capacity);
        outdone = Arrays.copyOf(outdone, capacity);
        insolvent = Arrays.copyOf(insolvent, capacity);
        age = Arrays.copyOf(age, capacity);
        cellPlant = Arrays.copyOf(cellPlant, capacity);
        localSlot = Arrays.copyOf(localSlot, capacity);
        deposits.grow(capacity);
        loans.grow(capacity);
    }
}
