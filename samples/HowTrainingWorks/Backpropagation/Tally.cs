namespace HowTrainingWorks.Backpropagation;

/// <summary>What a method has done so far.</summary>
internal sealed class Tally
{
    internal long Multiplications { get; set; }

    internal long ForwardPasses { get; set; }
}
