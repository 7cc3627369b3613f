# Fifty iterations of training with scipy.optimize.minimize; the method is the last word of this peer's name.
import sys

import numpy as np
from scipy.optimize import minimize

from numpy_math import cost, forward, gradient, m
from serve import roll, serve, start, unroll

method = "TNC" if "TNC" in sys.argv[2] else "L-BFGS-B"
lambda_ = 1.0


def objective(params):
    t1, t2 = roll(params)
    a2, A2, z3 = forward(t1, t2)
    g1, g2 = gradient(t1, t2, a2, A2, z3)
    g1[:, 1:] += lambda_ / m * t1[:, 1:]
    g2[:, 1:] += lambda_ / m * t2[:, 1:]
    penalty = lambda_ / (2 * m) * (np.sum(t1[:, 1:] ** 2) + np.sum(t2[:, 1:] ** 2))
    return cost(z3) + penalty, unroll(g1, g2)


limit = {"maxfun": 250} if method == "TNC" else {"maxiter": 50}  # as the Python ports of the exercise have it
serve(lambda: minimize(objective, start, jac=True, method=method, options=limit).x)
