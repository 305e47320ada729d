using NetGen;

namespace AudioEffect;

/// <summary>
/// Imitates an effect on sound by causal convolutions, whose taps lie ever further apart: each sample that comes out is made of the last 81 that went
/// in. It learns from pieces as the recurrent net does; its streamer goes on for ever.
/// </summary>
[Network(MaxBatchSize = 32)]
[Input(Lesson.PieceLength, 1)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 9)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 27)]
[Dense(1)]
public sealed partial class ConvolutionalAmpNet;
