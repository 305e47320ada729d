using TwoHeads.Game;

namespace TwoHeads.Play;

/// <summary>How well the network plays by itself, without looking ahead, against every answer there is.</summary>
internal sealed class Examination(PolicyValueNet net)
{
    private readonly float[] _inputs = new float[PolicyValueNet.InputSize];
    private readonly float[] _policy = new float[Board.Fields];
    private readonly float[] _value = new float[1];

    /// <summary>The games that the other can win, whatever it plays, with the network moving first or second.</summary>
    /// <returns>How many of all games are lost.</returns>
    internal (int Lost, int Games) PlayEverything()
    {
        var first = Play(default, isNetsTurn: true);
        var second = Play(default, isNetsTurn: false);
        return (first.Lost + second.Lost, first.Games + second.Games);
    }

    private (int Lost, int Games) Play(Board board, bool isNetsTurn)
    {
        if (board.IsOver)
        {
            // The board is seen by whoever would move next, who has lost if anybody has.
            return (board.IsLost && isNetsTurn ? 1 : 0, 1);
        }

        var results = (isNetsTurn ? [BestMove(board)] : board.Moves).Select(move => Play(board.Play(move), !isNetsTurn)).ToList();
        return (results.Sum(result => result.Lost), results.Sum(result => result.Games));
    }

    private int BestMove(Board board)
    {
        board.CopyTo(_inputs);
        net.Predict(_inputs, _policy, _value);
        return board.Moves.MaxBy(move => _policy[move]);
    }
}
