using TwoHeads.Game;

namespace TwoHeads.Search;

/// <summary>
/// Monte-Carlo tree search guided by the two heads: the policy says where to look first, the value stands for playing on to the end
/// (Silver et al. 2017, "Mastering the game of Go without human knowledge").
/// </summary>
internal sealed class TreeSearch(PolicyValueNet net, int visits)
{
    private const float Exploration = 1.5f;

    private readonly float[] _inputs = new float[PolicyValueNet.InputSize];
    private readonly float[] _policy = new float[Board.Fields];
    private readonly float[] _value = new float[1];

    /// <summary>Looks ahead from a position.</summary>
    /// <param name="board">The position, in which the game is not over.</param>
    /// <param name="shares">Receives the share of visits of each move: what the network should have thought of them.</param>
    internal void Run(Board board, Span<float> shares)
    {
        var root = new Node(board, prior: 1);
        for (var visit = 0; visit <= visits; visit++)
        {
            Visit(root);
        }

        shares.Clear();
        foreach (var (move, child) in root.Children)
        {
            shares[move] = (float)child.Visits / visits;
        }
    }

    /// <summary>Goes down to a position that was not seen before and takes its value back up.</summary>
    /// <returns>The value for whoever moves at the node.</returns>
    private float Visit(Node node)
    {
        float value;
        if (node.Board.IsOver)
        {
            value = node.Board.IsLost ? -1 : 0;
        }
        else if (node.Children.Count == 0)
        {
            node.Board.CopyTo(_inputs);
            net.Predict(_inputs, _policy, _value);
            node.Open(_policy);
            value = _value[0];
        }
        else
        {
            value = -Visit(MostPromising(node));
        }

        node.Visit(value);
        return value;
    }

    private static Node MostPromising(Node node)
    {
        var scale = Exploration * MathF.Sqrt(node.Visits);
        return node.Children.MaxBy(entry => -entry.Child.Value + (scale * entry.Child.Prior / (1 + entry.Child.Visits))).Child;
    }
}
