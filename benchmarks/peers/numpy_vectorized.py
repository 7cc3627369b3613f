# Vectorised backpropagation in NumPy; the column of ones is joined to X beforehand, which favours it.
from numpy_math import forward, gradient
from serve import serve, theta1, theta2, unroll

serve(lambda: unroll(*gradient(theta1, theta2, *forward(theta1, theta2))))
