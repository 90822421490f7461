package org.conjuncture.accounts.algebra;

import java.util.Arrays;

/** A dense matrix, stored row by row: the element (i, j) is {@code values[i * columns + j]}. */
public final class Matrix {

    public final int rows;
    public final int columns;
    public final double[] values;

    public Matrix(int rows, int columns) {
        this(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    public Matrix(int rows, int columns, double[] values) {
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values for " + rows + " × " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    public static Matrix column(double[] values) {
        return new Matrix(values.length, 1, values.clone());
    }

    public static Matrix row(double[] values) {
        return new Matrix(1, values.length, values.clone());
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    public void set(int row, int column, double value) {
        values[row * columns + column] = value;
    }

    public void add(int row, int column, double value) {
        values[row * columns + column] += value;
    }

    public Matrix copy() {
        return new Matrix(rows, columns, values.clone());
    }

    /** The square block on the diagonal that begins at (from, from). */
    public Matrix square(int from, int size) {
        Matrix block = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            int at = (from + i) * columns + from;
            System.arraycopy(values, at, block.values, i * size, size);
        }
        return block;
    }

    /** The first columns. */
    public Matrix leftColumns(int count) {
        Matrix result = new Matrix(rows, count);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns, result.values, i * count, count);
        }
        return result;
    }

    /** The same with one more column on the right. */
    public Matrix withColumn(double[] column) {
        Matrix result = new Matrix(rows, columns + 1);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns, result.values, i * result.columns, columns);
            result.values[i * result.columns + columns] = column[i];
        }
        return result;
    }

    public double[] rowValues(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    public double[] columnValues(int column) {
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = values[i * columns + column];
        }
        return result;
    }

    public double[] rowSums() {
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int at = i * columns, end = at + columns; at < end; at++) {
                sum += values[at];
            }
            sums[i] = sum;
        }
        return sums;
    }

    public double[] columnSums() {
        double[] sums = new double[columns];
        double[] row = new double[columns];
        for (int i = 0; i < rows; i++) {
            // A row by itself: so the compiler adds several elements at once.
            System.arraycopy(values, i * columns, row, 0, columns);
            for (int j = 0; j < columns; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    public double sum() {
        double sum = 0;
        for (double rowSum : rowSums()) {
            sum += rowSum;
        }
        return sum;
    }

    /** Row vector times matrix, {@code left' M}. */
    public double[] timesFromLeft(double[] left) {
        double[] result = new double[columns];
        double[] row = new double[columns];
        for (int i = 0; i < rows; i++) {
            double factor = left[i];
            if (factor != 0) {
                System.arraycopy(values, i * columns, row, 0, columns);
                for (int j = 0; j < columns; j++) {
                    result[j] += factor * row[j];
                }
            }
        }
        return result;
    }

    /** Matrix times column vector. */
    public double[] times(double[] right) {
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0, at = i * columns; j < columns; j++, at++) {
                sum += values[at] * right[j];
            }
            result[i] = sum;
        }
        return result;
    }
}
