using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Which values of a sample are normalized together: sets that begin at equal distances, each of some runs of values that lie side by side, at
/// equal distances too. Distances are in values.
/// </summary>
/// <param name="Sets">The number of sets.</param>
/// <param name="SetStride">The distance of two sets.</param>
/// <param name="Runs">The runs in a set.</param>
/// <param name="RunStride">The distance of two runs.</param>
/// <param name="RunLength">The values in a run.</param>
/// <param name="ParametersPerSet">How far the parameters of one set's runs lie behind those of the one before: 0 if all sets share them.</param>
internal sealed record NormStatistics(int Sets, int SetStride, int Runs, int RunStride, int RunLength, int ParametersPerSet)
{
    /// <summary>The values that are normalized together.</summary>
    public int Count => Runs * RunLength;

    /// <summary>The number of scales.</summary>
    public int Parameters => ParametersPerSet == 0 ? RunLength : Sets * ParametersPerSet;

    /// <summary>The values of the last axes, at each place of the others by themselves.</summary>
    public static NormStatistics OfLastAxes(TensorShape input, int axes)
    {
        var length = (int)input.Trailing(axes).Size;
        return new NormStatistics((int)input.Size / length, length, Runs: 1, RunStride: length, length, ParametersPerSet: 0);
    }

    /// <summary>The channels of each group, at all places together.</summary>
    public static NormStatistics OfGroups(TensorShape input, int groups)
    {
        var length = input.Channels / groups;
        return new NormStatistics(groups, length, (int)input.Size / input.Channels, input.Channels, length, length);
    }
}
