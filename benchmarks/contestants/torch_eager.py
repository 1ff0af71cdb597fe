"""PyTorch, eager, one thread: the usual training loop with torch.nn and torch.optim."""
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import torch
from torch import nn
from drive import drive

torch.set_num_threads(1)


def open_(w, inputs):
    if w["kind"] == "matmul":
        a = torch.rand(w["size"], w["size"])
        b = torch.rand(w["size"], w["size"])
        return lambda i: float((a @ b)[0, 0])
    x_all = torch.from_numpy(inputs.pixels).float() / 255
    t_all = torch.from_numpy(inputs.labels)
    batches = [torch.from_numpy(b) for b in inputs.batches]
    layers = []
    for l, (W, b) in enumerate(inputs.weights):
        linear = nn.Linear(*W.shape)
        linear.weight.data = torch.from_numpy(W.T.copy())
        linear.bias.data = torch.from_numpy(b)
        layers.append(linear)
        if l < 4:
            if w.get("batchNorm"):
                layers.append(nn.BatchNorm1d(W.shape[1]))
            layers.append(nn.ReLU())
            if w.get("dropout"):
                layers.append(nn.Dropout(w["dropout"]))
    net, loss_of = nn.Sequential(*layers), nn.CrossEntropyLoss()
    if w["kind"] == "evaluate":
        x_test = torch.from_numpy(inputs.test_pixels).float() / 255
        t_test = torch.from_numpy(inputs.test_labels)
        net.eval()

        def evaluate(i):
            with torch.no_grad():
                return (net(x_test).argmax(1) == t_test).float().mean().item()

        return evaluate
    make = {"sgd": lambda p: torch.optim.SGD(p, lr=0.01), "adam": lambda p: torch.optim.Adam(p, lr=0.001)}
    optimizer = make[w["optimizer"]](net.parameters())

    def step(i):
        index = batches[i % len(batches)]
        x, t = x_all[index], t_all[index]
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(net(x), t)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


drive("PyTorch eager", torch.__version__, open_)
