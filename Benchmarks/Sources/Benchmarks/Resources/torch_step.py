"""One fused AdamW step of PyTorch for each line on standard input, and a weight of it for an answer."""

import sys

import torch

count = int(sys.argv[1])
weights = torch.nn.Parameter(torch.ones(count))
weights.grad = torch.full((count,), 0.01)
optimizer = torch.optim.AdamW([weights], lr=0.15, weight_decay=0.15, fused=True)
print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads", flush=True)
for _ in sys.stdin:
    optimizer.step()
    print(float(weights[count // 2]), flush=True)
