using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.MeanAbsoluteError"/>: the mean over a row of <c>|y - t|</c>.
/// </summary>
public sealed class MeanAbsoluteError : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "any finite number";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        var sum = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += AbsoluteError.Value<Lanes32, float>(outputs[i] - targets[i], 0f);
        }

        return sum / outputs.Length;
    }

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<float> targets) => true;
}
