"""The child's side of the protocol for Python contestants; see drive.mjs."""
import ctypes
import json
import os
import sys
import time

import numpy as np


def core_name():
    """The kernels that OpenBLAS has chosen; None for another BLAS."""
    for library in ("libopenblas.so.0", "libblas.so.3"):
        try:
            get = ctypes.CDLL(library).openblas_get_corename
            get.restype = ctypes.c_char_p
            return get().decode()
        except (OSError, AttributeError):
            pass
    return None


class Inputs:
    def __init__(self, w):
        read = lambda name, dtype: np.fromfile(os.path.join(w["folder"], name), dtype)
        self.pixels = read("dense.u8" if w["dense"] else "pixels.u8", np.uint8).reshape(-1, 784)
        self.labels = read("labels.u8", np.uint8).astype(np.int64)
        self.test_pixels = read("test-pixels.u8", np.uint8).reshape(-1, 784)
        self.test_labels = read("test-labels.u8", np.uint8).astype(np.int64)
        self.batches = read("batches.i32", np.int32).reshape(-1, w["batchSize"]).astype(np.int64)
        self.sizes = [784] + [w["width"]] * 4 + [10]
        flat, at, self.weights = read("weights-%d.f32" % w["width"], np.float32), 0, []
        for i in range(5):
            n, k = self.sizes[i], self.sizes[i + 1]
            self.weights.append((flat[at : at + n * k].reshape(n, k).copy(), flat[at + n * k : at + n * k + k].copy()))
            at += n * k + k


def drive(name, version, open_):
    answer = lambda value: print(json.dumps(value), flush=True)
    answer({"name": name, "version": version, "core": core_name()})
    step, at = None, 0
    for line in sys.stdin:
        order = json.loads(line)
        try:
            if "open" in order:
                w = order["open"]
                step, at = open_(w, Inputs(w)), 0
                if step is None:
                    answer({"unsupported": "not written for this workload"})
                    continue
                losses = []
                for _ in range(w["checkSteps"]):
                    losses.append(step(at))
                    at += 1
                answer({"losses": losses})
            elif "burst" in order:
                start = time.perf_counter()
                for _ in range(order["burst"]):
                    step(at)
                    at += 1
                answer({"ns": (time.perf_counter() - start) / order["burst"] * 1e9})
            else:
                step = None
                answer({"closed": True})
        except Exception as error:
            answer({"unsupported": repr(error)})
