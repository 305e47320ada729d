using NetGen;

namespace Digits;

/// <summary>What a net made of one digit.</summary>
/// <param name="Row">The row of the digit in its data set.</param>
/// <param name="Digit">What it is.</param>
/// <param name="ReadAs">What the net takes it for.</param>
/// <param name="Probability">How sure the net is of that, from 0 to 1.</param>
internal sealed record Reading(int Row, int Digit, int ReadAs, float Probability)
{
    internal bool IsRight => ReadAs == Digit;

    internal static IReadOnlyList<Reading> All(DigitNet net, DataSet digits)
    {
        var readings = new Reading[digits.Count];
        var probabilities = new float[DigitNet.OutputSize];
        for (var row = 0; row < digits.Count; row++)
        {
            net.Predict(digits.Input(row), probabilities);
            var readAs = net.PredictClass(digits.Input(row));
            readings[row] = new Reading(row, digits.Label(row), readAs, probabilities[readAs]);
        }

        return readings;
    }
}
