"""Packs DCMTK's dictionaries of Data Elements into one file that is loaded when attributes are to be read.

Usage: pack_data_dictionary.py DICTIONARY... OUTPUT

Format, little endian:
    4 bytes  "NGDD"
    u32      number of creators; that of the standard's own elements is ""
    for each creator:
        u8 length of its name, the name (ASCII), u16 number of entries
        for each entry:
            u16 first group, u16 last group, u16 first element, u16 last element
                (below 0x100 the element counts from the block that the creator has reserved, PS3.5 7.8.1)
            u8 restriction of the group range, u8 of the element range: 0 none, 1 odd, 2 even
            2 bytes VR (also DCMTK's own "ox" and "px")
            u16 least VM, u16 greatest VM (0xFFFF: no limit)
            u8 length of the name, the name (ASCII)
"""

import collections
import pathlib
import re
import struct
import sys

UNLIMITED = 0xFFFF
RESTRICTIONS = {"o": 1, "e": 2, "u": 0}
TAG = re.compile(r'\(([^,"]+),(?:"([^"]+)",)?([^,"]+)\)$')


def tag_range(text):
    """"6001-o-60ff" or "0029" → first, last, restriction."""
    parts = text.split("-")
    first, last = int(parts[0], 16), int(parts[-1], 16)
    if len(parts) == 3:
        return first, last, RESTRICTIONS[parts[1].lower()]
    # without a letter a range means its even numbers, as in DCMTK's dictionaries
    return first, last, 2 if len(parts) == 2 else 0


def multiplicity(text):
    first, _, last = text.partition("-")
    if not last:
        last = first
    return int(first), UNLIMITED if last.endswith("n") else int(last)


def counted(text):
    encoded = text.encode("ascii")
    return struct.pack("<B", len(encoded)) + encoded


def entry(group, element, vr, name, vm):
    (group_first, group_last, group_rule), (element_first, element_last, element_rule) = map(tag_range, (group, element))
    return struct.pack("<HHHHBB2sHH", group_first, group_last, element_first, element_last, group_rule, element_rule,
                       vr.encode("ascii"), *multiplicity(vm)) + counted(name)


def read_entries(paths):
    creators = collections.defaultdict(list)
    for line in (line for path in paths for line in pathlib.Path(path).read_text(encoding="ascii").splitlines()):
        fields = line.split("\t")
        if line.startswith("#") or len(fields) < 4:
            continue
        group, creator, element = TAG.match(fields[0]).groups()
        creators[creator or ""].append(entry(group, element, *fields[1:4]))
    return creators


def pack(creators):
    body = struct.pack("<4sI", b"NGDD", len(creators))
    for creator, entries in sorted(creators.items()):
        body += counted(creator) + struct.pack("<H", len(entries)) + b"".join(entries)
    return body


def main():
    *dictionaries, output = sys.argv[1:]
    pathlib.Path(output).write_bytes(pack(read_entries(dictionaries)))


if __name__ == "__main__":
    main()
