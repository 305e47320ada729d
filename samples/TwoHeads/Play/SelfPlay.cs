using TwoHeads.Game;
using TwoHeads.Search;

namespace TwoHeads.Play;

/// <summary>Games of the network, helped by its search, against itself.</summary>
internal sealed class SelfPlay(PolicyValueNet net, Random random, int visits)
{
    /// <summary>So many moves are drawn by their shares, so that games differ; the others are the best.</summary>
    private const int DrawnMoves = 6;

    /// <summary>The share of the drawn moves that is drawn from all of them alike.</summary>
    private const float Curiosity = 0.5f;

    private readonly TreeSearch _search = new(net, visits);

    /// <summary>Plays a game and remembers its positions.</summary>
    internal void Play(Experience experience)
    {
        var game = new List<(Board Board, float[] Shares)>();
        var board = default(Board);
        while (!board.IsOver)
        {
            var shares = new float[Board.Fields];
            _search.Run(board, shares);
            game.Add((board, shares));
            board = board.Play(Choose(board, shares));
        }

        // Whoever would move behind the end has lost, or nobody has; each position before it is the other's.
        var ending = board.IsLost ? -1f : 0f;
        for (var move = game.Count - 1; move >= 0; move--)
        {
            ending = -ending;
            experience.Add(game[move].Board, game[move].Shares, ending);
        }
    }

    private int Choose(Board board, float[] shares)
    {
        if (board.Stones >= DrawnMoves)
        {
            return Array.IndexOf(shares, shares.Max());
        }

        if (random.NextSingle() < Curiosity)
        {
            var moves = board.Moves.ToArray();
            return moves[random.Next(moves.Length)];
        }

        var rest = random.NextSingle() * shares.Sum();
        return board.Moves.First(move => (rest -= shares[move]) <= 0 || move == board.Moves.Last());
    }
}
