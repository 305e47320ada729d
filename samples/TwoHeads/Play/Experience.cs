using TwoHeads.Game;

namespace TwoHeads.Play;

/// <summary>The positions of the last games, with what the search thought of the moves and how the games ended: what the network learns from.</summary>
internal sealed class Experience(int capacity)
{
    private readonly List<(Board Board, float[] Shares, float Ending)> _positions = [];
    private int _next;

    internal void Add(Board board, float[] shares, float ending)
    {
        if (_positions.Count < capacity)
        {
            _positions.Add((board, shares, ending));
            return;
        }

        _positions[_next] = (board, shares, ending);
        _next = (_next + 1) % capacity;
    }

    /// <summary>Draws some of the positions.</summary>
    /// <param name="random">What draws them.</param>
    /// <param name="inputs">Receives rows of what the network looks at; their number is the number of positions.</param>
    /// <param name="policies">Receives the shares of the moves, row by row.</param>
    /// <param name="values">Receives how the games ended.</param>
    internal void Draw(Random random, Span<float> inputs, Span<float> policies, Span<float> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var (board, shares, ending) = _positions[random.Next(_positions.Count)];
            board.CopyTo(inputs.Slice(row * PolicyValueNet.InputSize, PolicyValueNet.InputSize));
            shares.CopyTo(policies[(row * Board.Fields)..]);
            values[row] = ending;
        }
    }
}
