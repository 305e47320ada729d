namespace NetGen;

/// <summary>How often a class was predicted and was the truth, in weights of rows.</summary>
internal struct ClassCounts
{
    internal double TruePositives { get; private set; }

    internal double FalsePositives { get; private set; }

    internal double FalseNegatives { get; private set; }

    /// <summary>How often the class was the truth.</summary>
    internal readonly double Positives => TruePositives + FalseNegatives;

    /// <summary>How often the class was predicted.</summary>
    internal readonly double Predicted => TruePositives + FalsePositives;

    internal readonly bool Occurs => Positives + FalsePositives > 0;

    internal void Add(bool isPredicted, bool isActual, double weight)
    {
        TruePositives += isPredicted && isActual ? weight : 0;
        FalsePositives += isPredicted && !isActual ? weight : 0;
        FalseNegatives += !isPredicted && isActual ? weight : 0;
    }

    internal void Add(in ClassCounts other)
    {
        TruePositives += other.TruePositives;
        FalsePositives += other.FalsePositives;
        FalseNegatives += other.FalseNegatives;
    }
}
