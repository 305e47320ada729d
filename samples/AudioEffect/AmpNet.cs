using NetGen;

namespace AudioEffect;

/// <summary>
/// Imitates an effect on sound: it hears one sample after the other, remembers 8 numbers, and gives one sample for each. It learns from
/// pieces of 128 samples; its streamer goes on for ever.
/// </summary>
[Network(MaxBatchSize = 32)]
[Input(Lesson.PieceLength, 1)]
[Gru(8, ReturnSequence = true)]
[Dense(1)]
public sealed partial class AmpNet;
