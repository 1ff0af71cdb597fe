"""Float32 NumPy written for speed: in-place arithmetic, no temporaries where they can be helped, one thread."""
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import numpy as np
from drive import drive


def open_(w, inputs):
    if w["kind"] == "matmul":
        a = np.random.rand(w["size"], w["size"]).astype(np.float32)
        b = np.random.rand(w["size"], w["size"]).astype(np.float32)
        return lambda i: float((a @ b)[0, 0])
    W, b = [W for W, _ in inputs.weights], [b for _, b in inputs.weights]
    rows = np.arange(w["batchSize"])
    n = np.float32(w["batchSize"])
    norm, ratio = w.get("batchNorm"), np.float32(w.get("dropout") or 0)
    random = np.random.default_rng(1)
    gamma = [np.ones_like(v) for v in b[:4]] if norm else []
    beta = [np.zeros_like(v) for v in gamma]
    running = [(np.zeros_like(v), np.ones_like(v)) for v in gamma]
    cache = [None] * 4

    def normalize(l, z):
        mean = z.mean(0)
        z -= mean
        variance = np.einsum("ij,ij->j", z, z) / n
        inv = np.float32(1) / np.sqrt(variance + np.float32(1e-6))
        z *= inv
        cache[l] = z, inv
        for old, new in zip(running[l], (mean, variance)):
            old *= np.float32(0.9)
            old += np.float32(0.1) * new
        y = z * gamma[l]
        y += beta[l]
        return y

    def normalize_grad(l, d):
        xhat, inv = cache[l]
        dgamma, dbeta = np.einsum("ij,ij->j", d, xhat), d.sum(0)
        xhat *= dgamma / n
        d -= xhat
        d -= dbeta / n
        d *= gamma[l] * inv
        return d, dgamma, dbeta

    def forward(x):
        h = [x]
        for l in range(5):
            z = h[-1] @ W[l]
            z += b[l]
            if l < 4:
                if norm:
                    z = normalize(l, z)
                np.maximum(z, 0, out=z)
                if ratio:
                    z *= (random.random(z.shape, np.float32) >= ratio) * (1 / (1 - ratio))
            h.append(z)
        return h

    if w["kind"] == "evaluate":
        x_test = inputs.test_pixels.astype(np.float32) / np.float32(255)
        return lambda i: float((forward(x_test)[-1].argmax(1) == inputs.test_labels).mean())

    x_all = inputs.pixels.astype(np.float32) / np.float32(255)
    params = W + b + gamma + beta
    m, v = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    t = 0

    def step(i):
        nonlocal t
        index = inputs.batches[i % len(inputs.batches)]
        h, y = forward(x_all[index]), inputs.labels[index]
        z = h[-1]
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        s = e.sum(1, keepdims=True)
        loss = float((np.log(s[:, 0]) - z[rows, y]).mean())
        d = e / s
        d[rows, y] -= 1
        d /= np.float32(len(rows))
        g = [None] * len(params)
        for l in range(4, -1, -1):
            g[l], g[5 + l] = h[l].T @ d, d.sum(0)
            if l:
                d = d @ W[l].T
                d *= h[l] > 0
                if ratio:
                    d *= 1 / (1 - ratio)
                if norm:
                    d, g[9 + l], g[13 + l] = normalize_grad(l - 1, d)
        if w["optimizer"] == "sgd":
            for p, gp in zip(params, g):
                gp *= np.float32(0.01)
                p -= gp
            return loss
        t += 1
        lr, c2 = np.float32(0.001 / (1 - 0.9**t)), np.float32(1 / np.sqrt(1 - 0.999**t))
        for p, gp, mp, vp in zip(params, g, m, v):
            mp *= np.float32(0.9)
            mp += np.float32(0.1) * gp
            vp *= np.float32(0.999)
            vp += np.float32(0.001) * (gp * gp)
            q = np.sqrt(vp)
            q *= c2
            q += np.float32(1e-8)
            p -= lr * mp / q
        return loss

    return step


drive("NumPy float32", np.__version__, open_)
