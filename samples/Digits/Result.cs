using System.Globalization;

namespace Digits;

/// <summary>What a run came to. As text it is the program's last line, for scripts to read.</summary>
/// <param name="Accuracy">The share of test digits read right; of several folds the mean.</param>
/// <param name="Loss">The mean loss on the test digits; of several folds the mean.</param>
/// <param name="Epochs">How often each net went through its digits.</param>
/// <param name="Time">What training took.</param>
/// <param name="Hash">The fingerprint of all trained parameters.</param>
/// <param name="Folds">The number of nets of a cross-validation; null when there was none.</param>
internal sealed record Result(double Accuracy, double Loss, int Epochs, TimeSpan Time, string Hash, int? Folds = null)
{
    public override string ToString()
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"result: accuracy={Accuracy:F4} loss={Loss:F4} parameters={DigitNet.ParameterCount} "
            + $"epochs={Epochs} seconds={Time.TotalSeconds:F2} hash={Hash}");
        return Folds is { } folds ? string.Create(CultureInfo.InvariantCulture, $"{line} folds={folds}") : line;
    }
}
