using TwoHeads.Game;

namespace TwoHeads.Search;

/// <summary>A position in the search tree and what the visits below it came to.</summary>
internal sealed class Node(Board board, float prior)
{
    internal Board Board { get; } = board;

    /// <summary>How good the network took the move for that leads here.</summary>
    internal float Prior { get; } = prior;

    internal int Visits { get; private set; }

    /// <summary>The positions behind each move; empty until the node is opened.</summary>
    internal List<(int Move, Node Child)> Children { get; } = [];

    /// <summary>The mean value of the visits, for whoever moves here.</summary>
    internal float Value => Visits == 0 ? 0 : _sum / Visits;

    private float _sum;

    internal void Visit(float value)
    {
        Visits++;
        _sum += value;
    }

    internal void Open(ReadOnlySpan<float> policy)
    {
        foreach (var move in Board.Moves)
        {
            Children.Add((move, new Node(Board.Play(move), policy[move])));
        }
    }
}
