# Backpropagation as the usual Python port of the exercise has it: NumPy for one example, a loop over all of them.
import numpy as np

from serve import X, serve, theta1, theta2, unroll, y


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient():
    sum1, sum2 = np.zeros(theta1.shape), np.zeros(theta2.shape)
    Y = np.eye(10)[y - 1]
    for i in range(len(X)):
        a1 = np.insert(X[i], 0, 1)
        z2 = theta1 @ a1
        a2 = np.insert(sigmoid(z2), 0, 1)
        a3 = sigmoid(theta2 @ a2)
        delta3 = a3 - Y[i]
        delta2 = (theta2[:, 1:].T @ delta3) * sigmoid(z2) * (1 - sigmoid(z2))
        sum1 += np.outer(delta2, a1)
        sum2 += np.outer(delta3, a2)
    return unroll(sum1 / len(X), sum2 / len(X))


serve(gradient)
