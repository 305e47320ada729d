using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// What a network with several outputs minimises: the sum of their losses, each times its weight. A row of outputs, or of targets, is here those
/// of all outputs one behind the other.
/// </summary>
public sealed class LossSum : LossFunction
{
    /// <summary>Creates the sum.</summary>
    /// <param name="outputs">The outputs in their order, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public LossSum(params OutputInfo[] outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        if (outputs.Length == 0)
        {
            throw new ArgumentException("Expected at least one output, found none.", nameof(outputs));
        }

        Outputs = [.. outputs];
    }

    /// <summary>The outputs in their order.</summary>
    public ImmutableArray<OutputInfo> Outputs { get; }

    /// <inheritdoc/>
    public override string TargetRange => Outputs.Length == 1
        ? Outputs[0].Loss.TargetRange
        : string.Join("; ", Outputs.Select(output => FormattableString.Invariant($"{output.Size} for {output.Name}, {output.Loss.TargetRange}")));

    /// <inheritdoc/>
    public override bool TakesLabels => Outputs.Length == 1 && Outputs[0].Loss.TakesLabels;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        var (sum, first) = (0f, 0);
        foreach (var output in Outputs)
        {
            sum += output.Weight * output.Loss.Value(outputs.Slice(first, output.Size), targets.Slice(first, output.Size));
            first += output.Size;
        }

        return sum;
    }

    internal override bool JudgesWholeRows => true;

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets)
    {
        var first = 0;
        foreach (var output in Outputs)
        {
            if (output.Loss.FindUnsuitable(targets.Slice(first, output.Size)) is { } found)
            {
                return Outputs.Length == 1 ? found : $"{found} of {output.Name}";
            }

            first += output.Size;
        }

        return null;
    }

    /// <summary>That of the first output.</summary>
    internal override Accuracy? CreateAccuracy() => Outputs[0].Loss.CreateAccuracy();
}
