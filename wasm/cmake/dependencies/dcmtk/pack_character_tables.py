"""Packs oficonv's tables into one file that the data set module loads when it first meets a character set.

Usage: pack_character_tables.py OFICONV_DATA_FOLDER OUTPUT

Only what decoding to UTF-8 needs: the tables of the other direction (UCS%X) are nine tenths of the bytes.

Format, little endian:
    4 bytes  "NGCT"
    u32      number of tables
    for each table: u32 length of its path, the path (UTF-8, no terminator), u32 size, u32 offset from file start
    the tables, each at an offset that is a multiple of 8
"""

import pathlib
import struct
import sys

INDEXES = ["csmapper/charset.pivot.pvdb", "csmapper/mapper.dir", "csmapper/mapper.dir.db",
           "esdb/esdb.alias.db", "esdb/esdb.dir.db"]
SUFFIXES = {".mps", ".646", ".esdb"}
ALIGNMENT = 8


def table_paths(data):
    decoding = [path for path in data.rglob("*")
                if path.suffix in SUFFIXES and not path.name.startswith("UCS")]
    return sorted({data / name for name in INDEXES} | set(decoding))


def aligned(offset):
    return -(-offset // ALIGNMENT) * ALIGNMENT


def pack(tables):
    directory_size = 8 + sum(12 + len(name) for name, _ in tables)
    directory = struct.pack("<4sI", b"NGCT", len(tables))
    body = bytearray()
    start = aligned(directory_size)
    for name, content in tables:
        body.extend(bytes(aligned(len(body)) - len(body)))
        directory += struct.pack("<I", len(name)) + name + struct.pack("<II", len(content), start + len(body))
        body.extend(content)
    return directory.ljust(start, b"\0") + bytes(body)


def main():
    data = pathlib.Path(sys.argv[1])
    tables = [(path.relative_to(data).as_posix().encode(), path.read_bytes()) for path in table_paths(data)]
    pathlib.Path(sys.argv[2]).write_bytes(pack(tables))


if __name__ == "__main__":
    main()
