using AudioEffect.Audio;
using AudioEffect.Effect;
using NetGen;

namespace AudioEffect;

/// <summary>Pieces of sound, and what the effect makes of each when it begins in silence.</summary>
internal static class Lesson
{
    /// <summary>The samples of a piece.</summary>
    internal const int PieceLength = 128;

    private const int NotesPerPiece = 2;

    internal static DataSet Make(int seed, int pieces)
    {
        var random = new Random(seed);
        var inputs = new float[pieces * PieceLength];
        var targets = new float[inputs.Length];
        for (var piece = 0; piece < pieces; piece++)
        {
            var place = new Range(piece * PieceLength, (piece + 1) * PieceLength);

            // The first half of what is played is left out: a piece may begin in the middle of a note.
            PluckedString.Play(random, 2 * PieceLength, NotesPerPiece).AsSpan(PieceLength).CopyTo(inputs.AsSpan(place));
            new TubeStage().Process(inputs.AsSpan(place), targets.AsSpan(place));
        }

        return DataSet.FromTargets(inputs, targets, pieces);
    }
}
