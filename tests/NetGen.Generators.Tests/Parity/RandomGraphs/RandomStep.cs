namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>What was drawn for a step.</summary>
/// <param name="Kind">Which of the layers that fit.</param>
/// <param name="First">Which of the values that fit it.</param>
/// <param name="Second">Which other value, where it joins some.</param>
/// <param name="Function">Which activation.</param>
/// <param name="Detail">The layer's other numbers, one digit for each: see <see cref="Choose"/>.</param>
/// <param name="Shares">Whether it takes the weights of another layer, where there is one.</param>
internal sealed record RandomStep(int Kind, int First, int Second, int Function, int Detail, bool Shares)
{
    // Of a number below 4^6.
    private const int Radix = 4;

    private static readonly string[] Activations = ["Relu", "Gelu", "Silu", "Selu", "Softsign", "Sigmoid", "Tanh", "Linear"];

    /// <summary>An activation as an argument.</summary>
    public string Activation => $"Activation.{Activations[Function % Activations.Length]}";

    /// <summary>An activation for a line of its own, where Linear would do nothing.</summary>
    public string OwnActivation => $"Activation.{Activations[Function % (Activations.Length - 1)]}";

    /// <summary>A number from 0 to below the count, 4 at most, independent of those of other digits.</summary>
    public int Choose(int digit, int count) => Detail / (int)Math.Pow(Radix, digit) % Radix % count;
}
