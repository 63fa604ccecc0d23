package org.sapwood.definition;

/** What a column of a record table holds. A flag is read from Y, N, 1, 0, true or false and kept as the text Y or N. */
public enum ColumnType {
    TEXT(ValueType.TEXT),
    DATE(ValueType.DATE),
    INTEGER(ValueType.INTEGER),
    DECIMAL(ValueType.DECIMAL),
    FLAG(ValueType.TEXT);

    private final ValueType valueType;

    ColumnType(ValueType valueType) {
        this.valueType = valueType;
    }

    public ValueType valueType() {
        return valueType;
    }
}
