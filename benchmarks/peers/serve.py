# What every Python peer shares: the digits from a folder, and a conversation of three words with ./ex4 bench.
#   stdin "answer"     writes the answer into <folder>/<name>.bin and says "answered"
#   stdin "time N"     makes N calls and says the seconds for one
import sys
import time

import numpy as np

folder, name = sys.argv[1], sys.argv[2]


def matrix(file, columns):
    return np.fromfile(f"{folder}/{file}.bin").reshape((-1, columns), order="F")


X, y = matrix("X", 400), matrix("y", 1).astype(int).ravel()
theta1, theta2 = matrix("theta1", 401), matrix("theta2", 26)
start = matrix("start", 1).ravel()  # of training: Theta1, then Theta2, column by column


def unroll(t1, t2):
    return np.concatenate([t1.ravel(order="F"), t2.ravel(order="F")])


def roll(params):
    return params[:10025].reshape((25, 401), order="F"), params[10025:].reshape((10, 26), order="F")


def serve(call):
    """call() returns the answer as one vector: both gradients, or the trained weights."""
    print("ready", flush=True)
    for line in sys.stdin:
        word = line.split()
        if not word:
            continue
        if word[0] == "answer":
            np.asarray(call(), dtype=float).tofile(f"{folder}/{name}.bin")
            print("answered", flush=True)
        else:
            begin = time.perf_counter()
            for _ in range(int(word[1])):
                call()
            print((time.perf_counter() - begin) / int(word[1]), flush=True)
