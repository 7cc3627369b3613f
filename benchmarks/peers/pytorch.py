# The cost in PyTorch, double precision on the processor, its gradient by autograd.
import os

import numpy as np
import torch

from serve import X, serve, theta1, theta2, unroll, y

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
inputs = torch.from_numpy(np.ascontiguousarray(X))
targets = torch.nn.functional.one_hot(torch.from_numpy(y - 1), 10).double()
t1 = torch.from_numpy(np.ascontiguousarray(theta1)).requires_grad_()
t2 = torch.from_numpy(np.ascontiguousarray(theta2)).requires_grad_()


def gradient():
    t1.grad = t2.grad = None
    hidden = torch.sigmoid(torch.nn.functional.linear(inputs, t1[:, 1:], t1[:, 0]))
    z3 = torch.nn.functional.linear(hidden, t2[:, 1:], t2[:, 0])
    loss = torch.nn.functional.binary_cross_entropy_with_logits(z3, targets, reduction="sum") / len(X)
    loss.backward()
    return unroll(t1.grad.numpy(), t2.grad.numpy())


serve(gradient)
