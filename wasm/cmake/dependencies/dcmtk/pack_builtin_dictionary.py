"""Rewrites DCMTK's builtin dictionary (dcdictbi.cc) as a table of tags and one of VRs, without names.

Usage: pack_builtin_dictionary.py DCDICTBI

As it comes, every element of the standard is a structure of 48 bytes with pointers, and all of them are put on the heap
before the first file is read. Reading needs tag and VR; names are loaded when attributes are shown (data_dictionary.bin).
Elements of repeating groups are few and stay as they are. Entries are made when they are asked for, see
06-dictionary-on-demand.patch.
"""

import pathlib
import re
import sys

ENTRY = re.compile(
    r"\{ 0x([0-9a-f]{4}), 0x([0-9a-f]{4}), 0x([0-9a-f]{4}), 0x([0-9a-f]{4}),\s+"
    r'(EVR_\w+), "[^"]*", (-?\d+), (-?\d+), "[^"]*",\s+(\w+), (\w+),\s+(NULL|"[^"]*") \}'
)
PRIVATE = re.compile(r"^#ifdef ENABLE_PRIVATE_TAGS$.*?^#endif$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(static const DBI_SimpleEntry simpleBuiltinDict\[\] = \{).*?(\n\};\n)", re.DOTALL)
FEWEST = 4000

ON_DEMAND = """
static const Uint32 builtinTags[] = {%s};
static const Uint8 builtinVrs[] = {%s};
static const size_t builtinTags_count = sizeof(builtinTags)/sizeof(builtinTags[0]);

extern const DcmDictEntry *makeBuiltinEntry(DcmDataDictionary &dict, const DcmTagKey &key);

const DcmDictEntry *
makeBuiltinEntry(DcmDataDictionary &dict, const DcmTagKey &key)
{
    const Uint32 tag = (OFstatic_cast(Uint32, key.getGroup()) << 16) | key.getElement();
    size_t first = 0;
    for (size_t count = builtinTags_count; count > 0;) {
        const size_t half = count / 2;
        if (builtinTags[first + half] < tag) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (first == builtinTags_count || builtinTags[first] != tag) return NULL;
    DcmDictEntry *e = new DcmDictEntry(key.getGroup(), key.getElement(), key.getGroup(), key.getElement(),
        OFstatic_cast(DcmEVR, builtinVrs[first]), "", 1, DcmVariableVM, "DICOM", OFFalse, NULL);
    dict.addEntry(e);
    return e;
}

void
DcmDataDictionary::loadBuiltinDictionary()
"""


def main():
    path = pathlib.Path(sys.argv[1])
    text = PRIVATE.sub("", path.read_text(encoding="ascii"))
    table = TABLE.search(text)
    entries = ENTRY.findall(table.group(0))
    repeating = [entry for entry in entries if entry[:2] != entry[2:4]]
    plain = sorted((int(e[0] + e[1], 16), e[4]) for e in entries if e[:2] == e[2:4])
    tags = [tag for tag, _ in plain]
    if len(entries) != table.group(0).count("EVR_") or len(plain) < FEWEST or len(set(tags)) != len(tags):
        sys.exit(f"{path}: {len(entries)} entries were understood, {len(plain)} of them plain")
    kept = ", ".join(
        "{ 0x%s, 0x%s, 0x%s, 0x%s, %s, \"\", %s, %s, \"DICOM\", %s, %s, %s }" % entry for entry in repeating
    )
    text = text.replace(table.group(0), f"{table.group(1)}{kept}{table.group(2)}")
    on_demand = ON_DEMAND % (", ".join(f"0x{tag:08x}" for tag in tags), ", ".join(vr for _, vr in plain))
    load = "\nvoid\nDcmDataDictionary::loadBuiltinDictionary()\n"
    path.write_text(text.replace(load, on_demand, 1), encoding="ascii")


main()
