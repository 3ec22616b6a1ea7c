"""Reads workbooks with openpyxl and says what stands in them: per cell its type, its value and its number format."""
import json
import sys

import openpyxl

told = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    sheets = book.worksheets
    rows = [[[cell.data_type, cell.value, cell.number_format] for cell in row] for row in sheets[0].iter_rows()]
    told[path] = {"sheets": len(sheets), "rows": rows}
json.dump(told, sys.stdout, ensure_ascii=False)
