using System.Numerics;

namespace TwoHeads.Game;

/// <summary>A position of tic-tac-toe, seen by whoever moves next. A bit stands for a field, row by row.</summary>
/// <param name="Own">The stones of whoever moves next.</param>
/// <param name="Other">The stones of the other.</param>
internal readonly record struct Board(int Own, int Other)
{
    internal const int Fields = 9;

    private const int Full = (1 << Fields) - 1;

    private static readonly int[] Lines = [0b111, 0b111_000, 0b111_000_000, 0b001_001_001, 0b010_010_010, 0b100_100_100, 0b100_010_001, 0b001_010_100];

    /// <summary>Whether whoever moved last has three in a row.</summary>
    internal bool IsLost => Lines.Any(HasOther);

    internal bool IsOver => IsLost || (Own | Other) == Full;

    internal int Stones => BitOperations.PopCount((uint)(Own | Other));

    /// <summary>The fields that are free; none when the game is over.</summary>
    internal IEnumerable<int> Moves
    {
        get
        {
            for (var place = 0; place < Fields && !IsLost; place++)
            {
                if (IsFree(place))
                {
                    yield return place;
                }
            }
        }
    }

    internal bool IsFree(int place) => ((Own | Other) >> place & 1) == 0;

    /// <summary>The board behind a move, seen by the other.</summary>
    internal Board Play(int place) => new(Other, Own | (1 << place));

    /// <summary>Writes what the network looks at.</summary>
    /// <param name="inputs">Receives 18 values: 1 where there is a stone, 0 where there is none.</param>
    internal void CopyTo(Span<float> inputs)
    {
        for (var place = 0; place < Fields; place++)
        {
            inputs[place] = Own >> place & 1;
            inputs[Fields + place] = Other >> place & 1;
        }
    }

    private bool HasOther(int line) => (Other & line) == line;
}
