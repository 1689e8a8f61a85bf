"""PyTorch on the benchmark's training material, one thread: native.py MATERIAL CURVE_STEPS WINDOW_SECONDS; prints JSON."""

import itertools
import json
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)

path, curve_steps, window = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
with open(path + ".json") as file:
    header = json.load(file)
data = np.fromfile(path + ".bin", dtype=np.uint8)
place = 0


def take(count, dtype):
    global place
    size = count * np.dtype(dtype).itemsize
    place += size
    return data[place - size : place].view(dtype)


weights = [take(int(np.prod(shape)), np.float32).reshape(shape) for shape in header["shapes"]]
rows = take(header["batches"] * header["batchSize"], np.int32)
labels = torch.from_numpy(take(header["n"], np.uint8)[rows].astype(np.int64))
images = take(header["n"] * header["inputs"], np.uint8).reshape(header["n"], -1)[rows].astype(np.float64) / 255
deviation = np.maximum(images.std(axis=1, keepdims=True), images.shape[1] ** -0.5)
x = ((images - images.mean(axis=1, keepdims=True)) / deviation).astype(np.float32).reshape(-1, *header["input"])
xs = torch.from_numpy(np.ascontiguousarray(x.transpose(0, 3, 1, 2) if x.ndim == 4 else x))


def as_parameter(value):
    """Ours are [1, in, out], [1, height, width, in, out] and [1, 1, out]; PyTorch has outputs first."""
    value = value[0]
    if value.ndim == 4:
        value = value.transpose(3, 2, 0, 1)
    else:
        value = value.T if value.shape[0] > 1 else value[0]
    return torch.nn.Parameter(torch.from_numpy(np.ascontiguousarray(value)))


parameters = [as_parameter(value) for value in weights]


def padded(x, layer, value):
    """Zeros (or minus infinity) around the image so that a window fits as often as the stride divides its side, rounded up."""
    if layer["padding"] == "valid":
        return x
    margins = []
    for side in (x.shape[3], x.shape[2]):
        total = max(0, (-(-side // layer["stride"]) - 1) * layer["stride"] + layer["size"] - side)
        margins += [total // 2, total - total // 2]
    return F.pad(x, margins, value=value) if any(margins) else x


def chain(layers, x, left):
    for layer in layers:
        kind = layer["kind"]
        if kind == "dense":
            x = F.linear(x, left.pop(0), left.pop(0))
        elif kind == "convolution":
            if layer["padding"] == "same" and layer["stride"] == 1:
                x = F.conv2d(x, left.pop(0), left.pop(0), padding=layer["size"] // 2)
            else:
                x = F.conv2d(padded(x, layer, 0.0), left.pop(0), left.pop(0), stride=layer["stride"])
        elif kind == "max-pool":
            x = F.max_pool2d(padded(x, layer, -float("inf")), layer["size"], layer["stride"])
        elif kind == "mean-pool":
            x = x.mean(dim=(2, 3))
        elif kind == "flatten":
            x = x.permute(0, 2, 3, 1).reshape(x.shape[0], -1)
        elif kind == "batch-norm":
            x = F.batch_norm(x, None, None, left.pop(0), left.pop(0), training=True, eps=1e-5)
        elif kind == "fork":
            x = torch.cat([chain(branch, x, left) for branch in layer["branches"]], dim=1)
        if layer.get("activation") == "relu":
            x = F.relu(x)
    return x


optimizer = torch.optim.SGD(parameters, lr=header["learningRate"], momentum=header["momentum"])
size, batches = header["batchSize"], header["batches"]
batch_numbers = itertools.cycle(range(batches))


def train(steps):
    losses = []
    for _ in range(steps):
        first = next(batch_numbers) * size
        batch = slice(first, first + size)
        optimizer.zero_grad(set_to_none=True)
        loss = F.cross_entropy(chain(header["layers"], xs[batch], list(parameters)), labels[batch])
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return [float(loss) for loss in losses]


losses = train(curve_steps)
start = time.perf_counter()
warmed = 0
while time.perf_counter() - start < 0.3:
    train(1)
    warmed += 1
steps = max(2, round(window * warmed / (time.perf_counter() - start)))
start = time.perf_counter()
train(steps)
print(json.dumps({"losses": losses, "examplesPerSecond": steps * size / (time.perf_counter() - start)}))
