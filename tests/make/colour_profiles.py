"""Writes ICC profiles into a folder, and what Pillow's Little CMS makes of some colours by each, as JSON.

Usage: colour_profiles.py FOLDER
"""
import json
import os
import struct
import sys

import numpy
from PIL import Image, ImageCms

D50 = (0.9642, 1.0, 0.8249)
INTENTS = {"adobe": 0, "table": 0, "table-relative": 1, "srgb": 0}


def fixed(*values):
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def description(text):
    name = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)


def xyz(*values):
    return b"XYZ \0\0\0\0" + fixed(*values)


def gamma(value):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(value * 256)) + b"\0\0"


def profile(kind, space, pcs, tags, intent=0):
    """ISO 15076-1 7: the header, the table of tags, their data at multiples of four."""
    offset = 128 + 4 + 12 * len(tags)
    table, data = b"", b""
    for signature, value in tags.items():
        table += signature.encode() + struct.pack(">II", offset + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    head = struct.pack(">I4sI", offset + len(data), b"\0\0\0\0", 0x02400000)
    head += kind.encode() + space.encode() + pcs.encode()
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(24) + struct.pack(">I", intent)
    head += fixed(*D50)
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + data


def adobe_like():
    """Primaries of Adobe RGB (1998) adapted to D50, gamma 563/256."""
    curve = gamma(563 / 256)
    return profile("mntr", "RGB ", "XYZ ", {
        "desc": description("wide, gamma 2.2"), "cprt": b"text\0\0\0\0none\0", "wtpt": xyz(*D50),
        "rXYZ": xyz(0.60974, 0.31111, 0.01947), "gXYZ": xyz(0.20528, 0.62567, 0.06087),
        "bXYZ": xyz(0.14919, 0.06322, 0.74457), "rTRC": curve, "gTRC": curve, "bTRC": curve})


def lab_of(rgb):
    """A scanner of sorts: gamma 1.8, mixed channels, D50."""
    linear = rgb ** 1.8
    mixed = linear @ numpy.array([[0.85, 0.05, 0.1], [0.1, 0.8, 0.05], [0.05, 0.15, 0.85]])
    matrix = numpy.array([[0.4361, 0.3851, 0.1431], [0.2225, 0.7169, 0.0606], [0.0139, 0.0971, 0.7142]])
    white = matrix @ numpy.ones(3)
    t = mixed @ matrix.T / white
    f = numpy.where(t > 216 / 24389, numpy.cbrt(t), (24389 / 27 * t + 16) / 116)
    return numpy.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def table_based(intent):
    """mft2 (ISO 15076-1 10.10): RGB to CIELab by 17 grid points a channel."""
    steps = numpy.linspace(0, 1, 17)
    grid = numpy.stack(numpy.meshgrid(steps, steps, steps, indexing="ij"), -1)
    lab = lab_of(grid).reshape(-1, 3)
    # the encoding of version 2: 100 is FF00, 0 of a and b is 8000
    words = numpy.stack([lab[:, 0] * 652.8, (lab[:, 1] + 128) * 256, (lab[:, 2] + 128) * 256], -1)
    identity = struct.pack(">2H", 0, 65535) * 3
    lut = b"mft2\0\0\0\0" + bytes([3, 3, 17, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1) + struct.pack(">2H", 2, 2)
    lut += identity + numpy.clip(numpy.rint(words), 0, 65535).astype(">u2").tobytes() + identity
    tags = {"desc": description("tables"), "cprt": b"text\0\0\0\0none\0", "wtpt": xyz(*D50), "A2B0": lut}
    return profile("scnr", "RGB ", "Lab ", tags, intent)


def main(folder):
    profiles = {"adobe": adobe_like(), "table": table_based(0), "table-relative": table_based(1),
                "srgb": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()}
    steps = [0, 17, 51, 85, 119, 128, 170, 204, 238, 255]
    colours = [(r, g, b) for r in steps for g in steps for b in steps]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    expected = {}
    for name, data in profiles.items():
        path = os.path.join(folder, name + ".icc")
        with open(path, "wb") as file:
            file.write(data)
        transform = ImageCms.buildTransform(ImageCms.ImageCmsProfile(path), ImageCms.createProfile("sRGB"),
                                            "RGB", "RGB", renderingIntent=INTENTS[name])
        expected[name] = [list(pixel) for pixel in ImageCms.applyTransform(picture, transform).getdata()]
    json.dump({"colours": colours, "expected": expected}, sys.stdout)


main(sys.argv[1])
