"""Compares files of DICOM JSON with what pydicom reads from the DICOM files they were made of.

Usage: compare_dicom_json.py LIST, a file with lines "DICOM file<TAB>JSON file". Prints a line for each difference and,
at the end, how many files and attributes were compared.

Known to differ, and not compared: values that pydicom leaves out of its own reading (private elements whose VR only a
dictionary tells, US or SS by context), Specific Character Set (ours always says UTF-8, as PS3.18 F.2 wants), and text
that pydicom cannot decode.
"""

import base64
import json
import math
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
BINARY = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}
LONGEST_INLINE = 64 * 1024


def is_same_number(ours, theirs):
    try:
        return math.isclose(float(ours), float(theirs), rel_tol=1e-6, abs_tol=1e-30)
    except (TypeError, ValueError, OverflowError):
        return str(ours).strip() == str(theirs).strip()


def values_of(element):
    """What the attribute should have as Value, from pydicom's own values."""
    if element.is_empty:
        return []
    value = element.value
    return list(value) if isinstance(value, (pydicom.multival.MultiValue, list)) else [value]


def person(ours, name):
    groups = zip(("Alphabetic", "Ideographic", "Phonetic"), str(name).split("="))
    want = {group: text.rstrip() for group, text in groups if text.rstrip()}
    return (ours or {}) == want


def is_same(vr, ours, theirs):
    if vr == "PN":
        return person(ours, theirs)
    if vr == "AT":
        return ours == f"{int(theirs):08X}"
    if theirs is None or theirs == "":
        return ours in (None, "")
    if vr in ("DS", "IS", "FL", "FD", "SL", "SS", "SV", "UL", "US", "UV"):
        return is_same_number(ours, theirs)
    # PS3.5 6.2: spaces around are padding; pydicom keeps them and NULs in places
    return (ours or "").strip(" \0") == str(theirs).strip(" \0")


class Comparison:
    def __init__(self):
        self.files = self.attributes = self.differences = 0

    def tell(self, path, what):
        self.differences += 1
        print(f"{path}\t{what}")

    def compare(self, data_set, ours, path):
        for element in data_set:
            tag = f"{element.tag.group:04X}{element.tag.element:04X}"
            if element.tag.element == 0 or tag == "00080005" or element.tag in (0x7FE00010, 0x7FE00008, 0x7FE00009):
                continue
            self.element(element, ours.get(tag), f"{path}/{tag}")

    def element(self, element, ours, path):
        vr = str(element.VR)
        raw_length = len(element.value) if isinstance(element.value, (bytes, bytearray)) else 0
        if ours is None:
            if raw_length <= LONGEST_INLINE:
                self.tell(path, "missing")
            return
        if ours["vr"] != vr:
            # dictionaries differ in private elements, and in what US, SS and OW depend on
            return
        self.attributes += 1
        if vr == "SQ":
            items = ours.get("Value", [])
            if len(items) != len(element.value):
                self.tell(path, f"{len(items)} items, not {len(element.value)}")
            for number, (item, their) in enumerate(zip(items, element.value)):
                self.compare(their, item, f"{path}[{number}]")
        elif vr in BINARY:
            bytes_here = base64.b64decode(ours.get("InlineBinary", ""))
            if isinstance(element.value, bytes) and bytes_here != element.value and not self.is_big:
                self.tell(path, "other bytes")
        else:
            want = values_of(element)
            have = ours.get("Value", [])
            if len(want) == 1 and vr in ("LT", "ST", "UT", "UR"):
                want = ["".join(want)]
            same = len(have) == len(want) and all(is_same(vr, a, b) for a, b in zip(have, want))
            if not same and not (not have and all(w in ("", None) for w in want)):
                self.tell(path, f"{vr} has other values ({len(have)} and {len(want)})")

    def file(self, dicom, made):
        data_set = pydicom.dcmread(dicom, force=True)
        syntax = getattr(data_set.file_meta, "TransferSyntaxUID", "") if hasattr(data_set, "file_meta") else ""
        self.is_big = syntax == "1.2.840.10008.1.2.2"
        with open(made, encoding="utf-8") as stream:
            ours = json.load(stream)
        before = self.differences
        self.compare(data_set, ours, dicom)
        pydicom.Dataset.from_json(ours)
        self.files += 1
        return self.differences == before


def main():
    comparison = Comparison()
    for line in open(sys.argv[1], encoding="utf-8"):
        dicom, made = line.rstrip("\n").split("\t")
        try:
            comparison.file(dicom, made)
        except Exception as problem:  # pylint: disable=broad-except
            print(f"{dicom}\tnot compared: {type(problem).__name__}: {problem}")
    print(f"compared\t{comparison.files}\t{comparison.attributes}\t{comparison.differences}")


main()
