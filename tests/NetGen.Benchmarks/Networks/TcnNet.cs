namespace NetGen.Benchmarks.Networks;

/// <summary>TCN: causal convolutions whose taps lie ever further apart, 511 steps back in all.</summary>
[Network]
[Input(64, 1)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 4)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 8)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 16)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 32)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 64)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 128)]
[Dense(1)]
public sealed partial class TcnNet;
