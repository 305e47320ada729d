using AudioEffect.Audio;
using AudioEffect.Effect;
using NetGen;

namespace AudioEffect;

/// <summary>Pieces of sound, and what the effect makes of each when it begins in silence.</summary>
internal static class Lesson
{
    private const int NotesPerPiece = 2;

    internal static DataSet Make(int seed, int pieces)
    {
        var random = new Random(seed);
        var inputs = new float[pieces * AmpNet.InputSize];
        var targets = new float[inputs.Length];
        for (var piece = 0; piece < pieces; piece++)
        {
            var place = new Range(piece * AmpNet.InputSize, (piece + 1) * AmpNet.InputSize);

            // The first half of what is played is left out: a piece may begin in the middle of a note.
            PluckedString.Play(random, 2 * AmpNet.InputSize, NotesPerPiece).AsSpan(AmpNet.InputSize).CopyTo(inputs.AsSpan(place));
            new TubeStage().Process(inputs.AsSpan(place), targets.AsSpan(place));
        }

        return DataSet.FromTargets(inputs, targets, pieces);
    }
}
