"""Gives a merged font the lines and the other measures of the first of its parts, a name of its own, and a fixed date.

Arguments: the merged font, the part, the result.
"""

import sys

from fontTools.ttLib import TTFont

FAMILY = "Pumphandle Sans"

merged = TTFont(sys.argv[1], recalcTimestamp=False)
part = TTFont(sys.argv[2])
for table, fields in {
    "hhea": ("ascent", "descent", "lineGap"),
    "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
    "head": ("created", "modified"),
}.items():
    for field in fields:
        setattr(merged[table], field, getattr(part[table], field))
style = part["name"].getDebugName(2)
names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}", 6: f"{FAMILY}-{style}".replace(" ", "")}
merged["name"].names = [record for record in merged["name"].names if record.nameID in (0, 13, 14)]
for number, text in names.items():
    merged["name"].setName(text, number, 3, 1, 0x409)
merged.save(sys.argv[3])
