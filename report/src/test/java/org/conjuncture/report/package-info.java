/**
 * What must be true of a run's page. The runs here are made up by {@link
 * org.conjuncture.report.SyntheticRun}, not simulated; nothing outside the tests may use them.
 * Start with ReportTest, then ReportBrowserTest.
 */
@NullMarked
package org.conjuncture.report;

import org.jspecify.annotations.NullMarked;
