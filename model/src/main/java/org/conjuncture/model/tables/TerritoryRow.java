package org.conjuncture.model.tables;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Unit;

/**
 * One territory at the start: a row of territories.csv.
 *
 * <p>The reader takes each column's name, unit and permitted range from here. Shares of GDP are
 * shares of the year's output; where a figure came from stands in {@code sources}, in the form
 * {@code column: source; column: source}.
 */
public record TerritoryRow(
        @Doc("identifier, ISO 3166 where one exists") @Unit("text") String id,
        @Doc("name") @Unit("text") String name,
        @Doc("region of the world") @Unit("text") String region,
        @Doc("group of the small world of 30 it belongs to") @Unit("text") String group30,
        @Doc("people, all ages") @Unit("persons") @Range({1, 1e10}) double people,
        @Doc("share of people in towns") @Unit("1") @Range({0, 1}) double townShare,
        @Doc("output per head") @Unit("1990 international dollars a year") @Range({100, 100000})
                double gdpPerHead,
        @Doc("price level relative to Great Britain at the market exchange rate")
                @Unit("1")
                @Range({0.05, 5})
                double priceLevel,
        @Doc("share of employment in agriculture, subsistence included") @Unit("1") @Range({0, 1})
                double agricultureShare,
        @Doc("share of adults who read") @Unit("1") @Range({0, 1}) double literacy,
        @Doc("mean schooling of adults") @Unit("years") @Range({0, 20}) double yearsOfSchooling,
        @Doc("hours of a full-time worker") @Unit("hours a year") @Range({500, 5000})
                double annualHours,
        @Doc("labour's share of output, own-account work included") @Unit("1") @Range({0.2, 0.95})
                double labourShare,
        @Doc("merchandise exports over GDP") @Unit("1") @Range({0, 0.5}) double exportShare,
        @Doc("government expenditure over GDP") @Unit("1") @Range({0, 0.9}) double publicShare,
        @Doc("mean import duty, ad valorem") @Unit("1") @Range({0, 2}) double tariff,
        @Doc("primary energy used, coal equivalent") @Unit("thousand tonnes") @Range({0, 1e7})
                double energyKt,
        @Doc("iron and steel made") @Unit("thousand tonnes") @Range({0, 1e7}) double ironSteelKt,
        @Doc("electoral democracy") @Unit("1") @Range({0, 1}) double polyarchy,
        @Doc("share of people in a group dominated by race, caste, nation, serfdom or slavery")
                @Unit("1")
                @Range({0, 1})
                double dominatedShare,
        @Doc("union members over wage workers") @Unit("1") @Range({0, 1}) double unionDensity,
        @Doc("claims on abroad over GDP") @Unit("years of GDP") @Range({0, 20})
                double foreignAssetsShare,
        @Doc("liabilities to abroad over GDP") @Unit("years of GDP") @Range({0, 20})
                double foreignLiabilitiesShare,
        @Doc("public debt over GDP") @Unit("years of GDP") @Range({0, 20}) double stateDebtShare,
        @Doc("monetary gold of central bank, treasury and banks over GDP")
                @Unit("years of GDP")
                @Range({0, 2})
                double goldReserveShare,
        @Doc("share of private wealth held by the richest tenth") @Unit("1") @Range({0.1, 1})
                double topWealthShare,
        @Doc("births per thousand people") @Unit("per thousand a year") @Range({1, 80})
                double birthRate,
        @Doc("deaths per thousand people") @Unit("per thousand a year") @Range({1, 80})
                double deathRate,
        @Doc("life expectancy at birth, both sexes") @Unit("years") @Range({15, 100})
                double lifeExpectancy,
        @Doc("share of people born in another territory") @Unit("1") @Range({0, 1})
                double migrantShare,
        @Doc("share of workers who are slaves, serfs or bound by debt or indenture")
                @Unit("1")
                @Range({0, 1})
                double forcedLabourShare,
        @Doc("land") @Unit("square kilometres") @Range({1, 1e9}) double landKm2,
        @Doc("land that is farmed or grazed, in our day")
                @Unit("square kilometres")
                @Range({0.1, 1e9})
                double farmlandKm2,
        @Doc("monetary standard: gold, silver, bimetallic or paper") @Unit("text")
                String monetaryStandard,
        @Doc("where each figure comes from") @Unit("text") String sources) {}
