namespace Xor;

/// <summary>What exclusive or is, and what a net makes of it.</summary>
public static class TruthTable
{
    /// <summary>Four rows of two values.</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>True where exactly one of the two is.</summary>
    public static readonly float[] Targets = [0, 1, 1, 0];

    /// <summary>Prints the four rows with the answers of a net, given as its method <c>Predict</c>.</summary>
    public static void Print(Func<ReadOnlySpan<float>, float> predict)
    {
        Console.WriteLine("    a  b  a xor b  the net says");
        for (var row = 0; row < Targets.Length; row++)
        {
            var input = Inputs.AsSpan(row * 2, 2);
            var answer = predict(input);
            var verdict = (answer >= 0.5f) == (Targets[row] >= 0.5f) ? "right" : "wrong";
            Console.WriteLine($"    {input[0]}  {input[1]}        {Targets[row]}         {answer:F3}  {verdict}");
        }

        Console.WriteLine();
    }
}
