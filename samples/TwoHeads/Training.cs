using NetGen;
using TwoHeads.Game;
using TwoHeads.Play;

namespace TwoHeads;

/// <summary>Plays, and learns from what was played: the policy head what the search found, the value head how the games ended.</summary>
internal sealed class Training
{
    private const int Visits = 50;
    private const int Memory = 4096;
    private const int StepsPerGame = 4;
    private const float LearningRate = 2e-3f;
    private const int Rows = PolicyValueNet.MaxBatchSize;

    private readonly PolicyValueNet _net;
    private readonly Random _random;
    private readonly SelfPlay _play;
    private readonly Experience _experience = new(Memory);
    private readonly TrainingState _state = new(PolicyValueNet.Info, new Adam(LearningRate));
    private readonly float[] _inputs = new float[Rows * PolicyValueNet.InputSize];
    private readonly float[] _policies = new float[Rows * Board.Fields];
    private readonly float[] _values = new float[Rows];

    internal Training(PolicyValueNet net, int seed)
    {
        _net = net;
        _random = new Random(seed);
        _play = new SelfPlay(net, _random, Visits);
    }

    /// <summary>Plays some games and takes some steps behind each.</summary>
    /// <returns>The mean loss of the steps.</returns>
    internal float Run(int games)
    {
        var sum = 0f;
        for (var game = 0; game < games; game++)
        {
            _play.Play(_experience);
            for (var step = 0; step < StepsPerGame; step++)
            {
                _experience.Draw(_random, _inputs, _policies, _values);
                sum += _net.TrainBatch(_inputs, _policies, _values, _state);
            }
        }

        return sum / (games * StepsPerGame);
    }
}
