namespace NetGen.Generators.Diagnostics;

/// <summary>The ids of all diagnostics. The code fixes compile this file too, so that both assemblies mean the same.</summary>
internal static class DiagnosticIds
{
    public const string NotPartial = "NETGEN001";
    public const string EnclosingTypeNotPartial = "NETGEN002";
    public const string UnsupportedType = "NETGEN003";
    public const string PrimaryConstructor = "NETGEN004";
    public const string ConstructorCollision = "NETGEN005";
    public const string ConstructorNotChained = "NETGEN006";
    public const string MemberCollision = "NETGEN007";
    public const string SpreadDeclaration = "NETGEN008";
    public const string LanguageVersion = "NETGEN009";
    public const string NotCreatable = "NETGEN010";
    public const string MissingInput = "NETGEN011";
    public const string MissingLayer = "NETGEN012";
    public const string InputAfterLayer = "NETGEN013";
    public const string LayerAfterOutput = "NETGEN014";
    public const string SizeOutOfRange = "NETGEN015";
    public const string BatchSizeOutOfRange = "NETGEN016";
    public const string UnknownValue = "NETGEN017";
    public const string InvalidLayerName = "NETGEN018";
    public const string DuplicateLayerName = "NETGEN019";
    public const string InvalidLayerKey = "NETGEN020";
    public const string ShapeMismatch = "NETGEN021";
    public const string ParameterOutOfRange = "NETGEN022";
    public const string SoftmaxNotLast = "NETGEN023";
    public const string SoftmaxOverOneOutput = "NETGEN024";
    public const string LossMismatch = "NETGEN025";
    public const string PropertyNotTaken = "NETGEN026";
    public const string ActivationOnActivation = "NETGEN027";
    public const string TooManyParameters = "NETGEN028";
    public const string TooMuchActivationMemory = "NETGEN029";
    public const string UnoptimizedCompilation = "NETGEN030";
    public const string MisplacedRegularization = "NETGEN031";
    public const string DuplicateRegularization = "NETGEN032";
    public const string ContradictingRegularization = "NETGEN033";
    public const string NormalizationNotFirst = "NETGEN034";
    public const string TrainingOnlyAtOutput = "NETGEN035";
    public const string InitializerValueNotTaken = "NETGEN036";
    public const string UnknownSource = "NETGEN037";
    public const string UnreadLayer = "NETGEN038";
    public const string SoftmaxOverSteps = "NETGEN039";
    public const string InvalidOutput = "NETGEN040";
    public const string InvalidPortName = "NETGEN041";
    public const string UnreadInput = "NETGEN042";
    public const string AmbiguousInput = "NETGEN043";
    public const string SecondNormalization = "NETGEN044";
    public const string IndicesMismatch = "NETGEN045";
    public const string UnknownOwner = "NETGEN046";
    public const string SharedWeightsMismatch = "NETGEN047";
    public const string SettingOfSharedWeights = "NETGEN048";
    public const string WeightsNotFound = "NETGEN049";
    public const string WeightsOfOtherTensors = "NETGEN050";
    public const string WeightsShapeMismatch = "NETGEN051";
    public const string WeightsTypeMismatch = "NETGEN052";
    public const string WeightsOfOtherArchitecture = "NETGEN053";
}
