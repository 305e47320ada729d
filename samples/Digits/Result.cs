using System.Globalization;

namespace Digits;

/// <summary>What a run came to. As text it is the program's last line, for scripts to read.</summary>
/// <param name="Accuracy">The share of test digits read right; of several folds the mean.</param>
/// <param name="Loss">The mean loss on the test digits; of several folds the mean.</param>
/// <param name="Epochs">How often each net went through its digits.</param>
/// <param name="Time">What training took.</param>
/// <param name="Hash">The fingerprint of all trained parameters.</param>
internal sealed record Result(double Accuracy, double Loss, int Epochs, TimeSpan Time, string Hash)
{
    public override string ToString()
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"result: accuracy={Accuracy:F4} loss={Loss:F4} parameters={DigitNet.ParameterCount} "
            + $"epochs={Epochs} seconds={Time.TotalSeconds:F2} hash={Hash}");
    }
}
