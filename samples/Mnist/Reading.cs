using NetGen;

namespace Mnist;

/// <summary>What the net made of one digit.</summary>
/// <param name="Row">The row of the digit in its data set.</param>
/// <param name="Digit">What it is.</param>
/// <param name="ReadAs">What the net takes it for.</param>
/// <param name="Probability">How sure the net is of that, from 0 to 1.</param>
internal sealed record Reading(int Row, int Digit, int ReadAs, float Probability)
{
    internal static IReadOnlyList<Reading> All(LeNet net, DataSet digits)
    {
        var probabilities = new float[digits.Count * LeNet.OutputSize];
        for (var row = 0; row < digits.Count; row++)
        {
            net.Predict(digits.Input(row), probabilities.AsSpan(row * LeNet.OutputSize, LeNet.OutputSize));
        }

        return [.. Enumerable.Range(0, digits.Count).Select(row => Of(digits, row, probabilities.AsSpan(row * LeNet.OutputSize, LeNet.OutputSize)))];
    }

    private static Reading Of(DataSet digits, int row, ReadOnlySpan<float> probabilities)
    {
        var readAs = 0;
        for (var digit = 1; digit < probabilities.Length; digit++)
        {
            readAs = probabilities[digit] > probabilities[readAs] ? digit : readAs;
        }

        return new Reading(row, digits.Label(row), readAs, probabilities[readAs]);
    }
}
