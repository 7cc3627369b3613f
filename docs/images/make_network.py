#!/usr/bin/env python3
"""Draws docs/images/forward.svg and backward.svg: the 2-2-4 network of the guide with the numbers of its first example.

usage: make_network.py FOLDER     (writes both pictures there; a test compares them with the committed ones)
"""
import math
import pathlib
import sys

THETA1 = [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]
THETA2 = [[0.7, 1.1, 1.5], [0.8, 1.2, 1.6], [0.9, 1.3, 1.7], [1.0, 1.4, 1.8]]
X, LABEL = [math.cos(1), math.cos(2)], 4
COLUMN = [90, 330, 570]  # x of the three layers
STYLE = """text{font:14px sans-serif;fill:#1b1b1b;text-anchor:middle}.small{font-size:12px}.unit{fill:#fff;stroke:#1b1b1b;stroke-width:1.5}
.bias{fill:#e8e8e8}.wire{stroke:#8a8a8a;stroke-width:1}.strong{stroke:#0b62b0;stroke-width:2}.right{fill:#0b62b0;font-weight:bold}
@media(prefers-color-scheme:dark){text{fill:#eee}.unit{fill:#222;stroke:#eee}.bias{fill:#444}.wire{stroke:#777}
.strong{stroke:#6db3f2}.right{fill:#6db3f2}}"""


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def heights(count):
    """The y of `count` units, spread around the middle of the picture."""
    return [190 + 76 * (i - (count - 1) / 2) for i in range(count)]


class Picture:
    def __init__(self, title, words):
        self.parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 380" role="img"><title>{title}</title>'
                      f"<desc>{words}</desc><style>{STYLE}</style>"]

    def wire(self, start, end, kind="wire"):
        self.parts.append(f'<line class="{kind}" x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"/>')

    def unit(self, place, number, kind=""):
        self.parts.append(f'<rect class="unit {kind}" x="{place[0] - 42}" y="{place[1] - 17}" width="84" height="34" rx="17"/>')
        self.text((place[0], place[1] + 5), number)

    def text(self, place, words, kind=""):
        self.parts.append(f'<text class="{kind}" x="{place[0]}" y="{place[1]}">{words}</text>')

    def write(self, path):
        path.write_text("\n".join(self.parts) + "\n</svg>\n", encoding="utf-8")


def number(x):
    return "1" if x == 1 else f"{x:.4f}".replace("-", "−")


def places(layer, count):
    return [(COLUMN[layer], y) for y in heights(count)]


def forward(path, a1, a2, a3):
    picture = Picture("Forward", "Three layers from left to right. Every unit of a layer, the bias among them, leads to every unit "
                      "but the bias of the next.")
    one, two, three = places(0, 3), places(1, 3), places(2, 4)
    for start in one:
        for end in two[1:]:
            picture.wire(start, end)
    for start in two:
        for end in three:
            picture.wire(start, end)
    for i, (place, value) in enumerate(zip(one, a1)):
        picture.unit(place, number(value), "bias" if i == 0 else "")
    for i, (place, value) in enumerate(zip(two, a2)):
        picture.unit(place, number(value), "bias" if i == 0 else "")
    for k, (place, value) in enumerate(zip(three, a3)):
        picture.unit(place, number(value))
        picture.text((place[0] + 85, place[1] + 5), f"label {k + 1}", "right" if k + 1 == LABEL else "")
    for layer, words in enumerate(("a1 = [1, x]", "a2 = [1, g(z2)]", "a3 = g(z3)")):
        picture.text((COLUMN[layer], 24), words)
    picture.text((210, 365), "Θ1, 2×3", "small")
    picture.text((450, 365), "Θ2, 4×3", "small")
    picture.write(path)


def backward(path, d3, back, d2):
    picture = Picture("Backward", "From right to left: the errors of the four outputs meet in each hidden unit, each times the weight "
                      "between the two. Nothing comes back to the bias.")
    two, three = places(1, 3), places(2, 4)
    for k, start in enumerate(three):
        picture.wire(start, two[2])
        picture.wire(start, two[1], "strong")
        picture.text(((two[1][0] + 2 * start[0]) / 3, (two[1][1] + 2 * start[1]) / 3 - 6), f"{THETA2[k][1]:.1f}", "small")
    picture.unit(two[0], "1: none", "bias")
    for j in (1, 2):
        picture.unit(two[j], number(d2[j - 1]))
        picture.text((150, two[j][1] - 4), f"{number(back[j])} · {number(d2[j - 1] / back[j])}")
        picture.text((150, two[j][1] + 14), f"= (Θ2ᵀδ3)({j}) · g'(z2)({j - 1})", "small")
    for k, place in enumerate(three):
        picture.unit(place, number(d3[k]))
    picture.text((COLUMN[1], 24), "δ2")
    picture.text((COLUMN[2], 24), "δ3 = a3 − y")
    picture.write(path)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    a1 = [1] + X
    z2 = [dot(row, a1) for row in THETA1]
    a2 = [1] + [sigmoid(z) for z in z2]
    a3 = [sigmoid(dot(row, a2)) for row in THETA2]
    d3 = [a - (k + 1 == LABEL) for k, a in enumerate(a3)]
    back = [dot([row[j] for row in THETA2], d3) for j in range(3)]
    d2 = [back[j + 1] * sigmoid(z2[j]) * (1 - sigmoid(z2[j])) for j in range(2)]
    forward(folder / "forward.svg", a1, a2, a3)
    backward(folder / "backward.svg", d3, back, d2)


if __name__ == "__main__":
    main()
