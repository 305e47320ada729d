using NetGen;

namespace Embedded;

/// <summary>
/// Asks a net which power the wanted temperatures will need and leaves the rest to fixed gains. At every tick it teaches the net what a power really
/// did, among ticks it remembers: so it follows the tank as that changes.
/// </summary>
internal sealed class LearningController
{
    private const int Memory = 1024;
    private const int Rows = HeaterNet.MaxBatchSize;
    private const float LearningRate = 2e-3f;

    private readonly HeaterNet _net = new(seed: 1);
    private readonly TrainingState _training = new(HeaterNet.Info, new Adam(LearningRate));
    private readonly FixedController _feedback = new();
    private readonly SeededRandom _random = new(7);
    private readonly float[] _inputs = new float[Memory * HeaterNet.InputSize];
    private readonly float[] _powers = new float[Memory];
    private readonly float[] _underWay = new float[Tank.Delay + 1];
    private readonly float[] _batch = new float[Rows * HeaterNet.InputSize];
    private readonly float[] _targets = new float[Rows];

    private int _remembered;
    private float _before;

    /// <summary>The power for a measured temperature.</summary>
    internal float Decide(float measured, int tick)
    {
        // Under way longest, and so what the last change came from.
        ref var power = ref _underWay[tick % _underWay.Length];
        if (tick >= _underWay.Length)
        {
            Remember(_before, measured - _before, power);
            Learn();
        }

        var arrival = Programme.Wanted(tick + Tank.Delay);
        Span<float> question = stackalloc float[HeaterNet.InputSize];
        Put(question, arrival, Programme.Wanted(tick + Tank.Delay + 1) - arrival);
        power = _feedback.Decide(Programme.Wanted(tick) - measured, _remembered < Memory ? 0 : _net.Predict(question));
        _before = measured;
        return power;
    }

    private void Remember(float temperature, float change, float power)
    {
        var at = _remembered++ % Memory;
        Put(_inputs.AsSpan(at * HeaterNet.InputSize, HeaterNet.InputSize), temperature, change);
        _powers[at] = power;
    }

    private void Learn()
    {
        for (var row = 0; row < Rows; row++)
        {
            var at = _random.NextInt32(int.Min(_remembered, Memory));
            _inputs.AsSpan(at * HeaterNet.InputSize, HeaterNet.InputSize).CopyTo(_batch.AsSpan(row * HeaterNet.InputSize));
            _targets[row] = _powers[at];
        }

        _net.TrainBatch(_batch, _targets, _training);
    }

    /// <summary>Temperatures and changes as numbers around 0 and 1.</summary>
    private static void Put(Span<float> row, float temperature, float change) => (row[0], row[1]) = ((temperature - 55) / 15, 10 * change);
}
