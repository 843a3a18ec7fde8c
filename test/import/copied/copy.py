"""Copies the ranges of ranges.json in LibreOffice Calc and keeps what it puts on the clipboard.

  soffice --headless --accept='socket,host=localhost,port=2002;urp;' &
  /usr/bin/python3 test/import/copied/copy.py          # needs python3-uno

Writes copied.json: of each range its HTML and its text, as the program offers them to others. All figures are illustrative.
What is kept was copied in LibreOffice 7.4 for Linux. Its HTML writes a raised sign as a digit of the figure before it.
"""
import json
import os
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import DataFlavor

HERE = os.path.dirname(os.path.abspath(__file__))


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    return resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")


def hidden():
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return value


def put(sheet, document, row, column, written):
    """A cell: a number, a text, or an object that says how it looks (see ranges.json)."""
    cell = sheet.getCellByPosition(column, row)
    how = written if isinstance(written, dict) else {"is": written}
    value = how["is"]
    if isinstance(value, (int, float)):
        cell.setValue(value)
    elif how.get("typed"):
        cell.setFormula(value)
    else:
        cell.setString(value)
    if "format" in how:
        formats, locale = document.getNumberFormats(), uno.createUnoStruct("com.sun.star.lang.Locale")
        key = formats.queryKey(how["format"], locale, False)
        cell.NumberFormat = formats.addNew(how["format"], locale) if key < 0 else key
    if "crossed" in how:
        cell.CharStrikeout = 1
    if "raised" in how:
        cursor = cell.createTextCursor()
        cursor.gotoEnd(False)
        cursor.goLeft(how["raised"], True)
        cursor.CharEscapement, cursor.CharEscapementHeight = 33, 58
    if "merge" in how:
        rows, columns = how["merge"]
        sheet.getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1).merge(True)


def copied(desktop, rows):
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden(),))
    sheet = document.getSheets().getByIndex(0)
    for n, row in enumerate(rows):
        for column, written in enumerate(row):
            if written is not None:
                put(sheet, document, n, column, written)
    width = max(len(row) for row in rows)
    controller = document.getCurrentController()
    controller.select(sheet.getCellRangeByPosition(0, 0, width - 1, len(rows) - 1))
    transferable = controller.getTransferable()
    found = {}
    for flavor in transferable.getTransferDataFlavors():
        kind = flavor.MimeType.split(";")[0]
        if kind not in ("text/html", "text/plain") or kind in found:
            continue
        data = transferable.getTransferData(flavor)
        text = data if isinstance(data, str) else data.value.decode("utf-8", "replace")
        found[kind] = text.replace("\0", "")
    document.close(True)
    return found


def main():
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    with open(os.path.join(HERE, "ranges.json"), encoding="utf-8") as file:
        ranges = json.load(file)
    found = {name: copied(desktop, rows) for name, rows in ranges.items()}
    with open(os.path.join(HERE, "copied.json"), "w", encoding="utf-8") as file:
        json.dump(found, file, ensure_ascii=False, indent=1)
        file.write("\n")


main()
